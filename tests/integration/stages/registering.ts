import { signLink } from "@podium/api/links";
import { testDatabase } from "@podium/tests-support/database";
import { testSecret } from "@podium/tests-support/environment";
import { publishedEvent, type TestEvent } from "@podium/tests-support/events";
import { organisation } from "@podium/tests-support/organisations";
import { registration } from "@podium/tests-support/registrations";
import { beforeAll } from "vitest";

let bodyId: string;
beforeAll(async () => {
  const { database } = await testDatabase();
  bodyId = (await organisation(database)).id;
});

export type Given = Parameters<typeof publishedEvent>[2];
export const event = async (given?: Given): Promise<TestEvent> =>
  publishedEvent((await testDatabase()).database, bodyId, given);

export const inAnHour = () => new Date(Date.now() + 3_600_000);
export const anHourAgo = () => new Date(Date.now() - 3_600_000);

export function token(
  subject: string,
  purpose: "registration.confirm" | "registration.manage",
  expiresAt = inAnHour(),
) {
  return signLink(testSecret, { purpose, subject, expiresAt });
}

export async function outcome(answer: Promise<unknown>): Promise<string> {
  return answer.then(
    () => "done",
    (error: { cause?: { code?: string }; code?: string }) => error.cause?.code ?? error.code ?? "unknown",
  );
}

export async function stateOf(id: string) {
  const { database } = await testDatabase();
  return (await database.registration.findUniqueOrThrow({ where: { id }, select: { state: true } })).state;
}

export async function mailsOf(registrationId: string) {
  const { database } = await testDatabase();
  const mails = await database.mail.findMany({ where: { registrationId }, orderBy: { sequence: "asc" } });
  return mails.map(({ kind }) => kind);
}

export async function overdue(made: TestEvent, email?: string) {
  const { database } = await testDatabase();
  const { id } = await registration(database, made, { state: "UNCONFIRMED", ...(email ? { email } : {}) });
  await database.registration.update({ where: { id }, data: { holdUntil: anHourAgo() } });
  return id;
}

/** What one person sends to register for an event. */
export const person = (slug: string, email: string, lastName = "Đặng") => ({
  slug,
  locale: "de" as const,
  persons: [{ firstName: "Zoë", lastName, email }],
});

/** "accepted", or the code of the refusal. */
export async function refusalOf(answer: Promise<unknown>): Promise<string> {
  return answer.then(
    () => "accepted",
    (error: { cause?: { code?: string }; code?: string }) => error.cause?.code ?? error.code ?? "unknown",
  );
}

/** An event of which people choose dates, a week apart. */
export const walks = (
  places: number | null,
  given: Parameters<typeof event>[0] & { datesMax?: number } = {},
) => event({ moreDates: [7, 14, 21], choice: { places, datesMax: given.datesMax }, ...given });

/** What one person sends who chooses these dates, by their places from 0. */
export const sending = (made: TestEvent, email: string, dates: readonly number[]) => ({
  slug: made.slug,
  locale: "de" as const,
  dates: dates.map((date) => made.categoryIds[date] ?? ""),
  persons: [{ firstName: "Zoë", lastName: "Đặng", email }],
});

/** The registrations of an address, in the order of the dates. */
export async function rowsOf(made: TestEvent, email: string) {
  const { database } = await testDatabase();
  const rows = await database.registration.findMany({
    where: { eventId: made.id, emailNormalised: email },
    orderBy: { occurrence: { position: "asc" } },
    select: { id: true, state: true, holdsPlace: true, occurrence: { select: { position: true } } },
  });
  return rows.map(({ occurrence, ...row }) => ({ ...row, date: (occurrence?.position ?? 0) - 1 }));
}

export const ids = (rows: { id: string }[]) => rows.map(({ id }) => id);
