import { type Act, act } from "@podium/api/registration/transition/apply";
import { needsReason } from "@podium/domain/registration/actions";
import type { StaffAction } from "@podium/domain/registration/staff-schema";
import { staffMember } from "@podium/tests-support/actors";
import { contextOf } from "@podium/tests-support/callers";
import { testDatabase } from "@podium/tests-support/database";
import { publishedEvent, type TestEvent } from "@podium/tests-support/events";
import { organisation } from "@podium/tests-support/organisations";
import { beforeAll } from "vitest";

let bodyId: string;
beforeAll(async () => {
  const { database } = await testDatabase();
  bodyId = (await organisation(database)).id;
});

export type Given = NonNullable<Parameters<typeof publishedEvent>[2]>;

export async function event({ event: columns, ...given }: Given): Promise<TestEvent> {
  const { database } = await testDatabase();
  return publishedEvent(database, bodyId, {
    ...given,
    event: { waitlistPolicy: "DIRECT", quietFrom: null, quietUntil: null, ...columns },
  });
}

export async function rowOf(id: string) {
  return (await testDatabase()).database.registration.findUniqueOrThrow({ where: { id } });
}

export async function mailsOf(id: string) {
  const { database } = await testDatabase();
  const mails = await database.mail.findMany({ where: { registrationId: id }, orderBy: { sequence: "asc" } });
  return mails.map(({ kind }) => kind.replace("registration.", ""));
}

export async function byStaff(
  made: TestEvent,
  action: StaffAction,
  ids: string[],
  reason = "Aus gutem Grund",
) {
  const actor = await staffMember((await testDatabase()).database, "Lea Leitung", {
    eventId: made.id,
    role: "EVENT_LEAD",
  });
  const staff = { by: "STAFF", actor } as const;
  const given: Act = needsReason(action) ? { ...staff, action, reason } : { ...staff, action };
  return act(await contextOf(actor), made.id, given, ids);
}
