import { appRouter } from "@podium/api/app-router";
import { createCallerFactory } from "@podium/api/procedures";
import { publicCaller } from "@podium/api/public-router";
import type { EventForm } from "@podium/domain/event/schema";
import { type Post, staffMember } from "@podium/tests-support/actors";
import { contextOf } from "@podium/tests-support/callers";
import { testDatabase } from "@podium/tests-support/database";
import { publishedEvent } from "@podium/tests-support/events";
import { organisation } from "@podium/tests-support/organisations";
import { registration } from "@podium/tests-support/registrations";
import { eventForm } from "./event-form.ts";

// Two events at one venue, and what each of them learns when somebody changes it.

const { database } = await testDatabase();
export const { id: body } = await organisation(database, "Eigenstadt");
export const { id: elsewhere } = await organisation(database, "Fremdstadt");
const createCaller = createCallerFactory(appRouter);
type Caller = ReturnType<typeof createCaller>;

/** Somebody with these roles. */
export const callerAs = async (...posts: Post[]) =>
  createCaller(await contextOf(await staffMember(database, "Kim", ...posts)));
export const lead = await callerAs({ organisationId: body, role: "EVENT_LEAD" });

/** A venue of the organisation with two events at it; the second is published and somebody is coming. */
export async function sharedVenue() {
  const own = await lead.event.create({ organisationId: body, event: eventForm() });
  const venueId = (await lead.event.forEditing(own)).form.venue?.id ?? "";
  const columns = { format: "ON_SITE" as const, onlineUrl: null, venueId };
  const other = await publishedEvent(database, body, { event: columns });
  await registration(database, other);
  return { own: own.eventId, other: other.id, slug: other.slug, venueId };
}

export type Reach = "EVENT" | "ALL";

/** Opens the form as this person, types another street and saves. */
export async function move(
  caller: Caller,
  eventId: string,
  reach: Reach,
  differing: Partial<EventForm["venue"]> = {},
) {
  const { form, version, venueUse } = await caller.event.forEditing({ eventId });
  const seen = (venueUse?.events ?? []).map(({ id }) => id);
  const venue = {
    ...(form.venue as NonNullable<EventForm["venue"]>),
    street: "Neue Straße 2",
    reach,
    seen,
    ...differing,
  };
  return caller.event.update({ eventId, version, event: { ...form, venue } });
}

export const answerOf = (work: Promise<unknown>) =>
  work.then(
    () => "saved",
    (error: { code: string; cause?: { code?: string } }) => error.cause?.code ?? error.code,
  );

/** What the other event's public page, its log, its mails and its form know. */
export async function seenBy({ other, slug }: { other: string; slug: string }) {
  const page = await publicCaller().event.bySlug({ slug, locale: "de" });
  const { version, calendarSequence } = await database.event.findUniqueOrThrow({ where: { id: other } });
  const log = await database.auditEntry.findMany({ where: { eventId: other, action: "venueChanged" } });
  const mails = await database.mail.count({ where: { eventId: other, kind: "registration.eventChanged" } });
  return { street: page?.venue?.street, version, calendarSequence, log: log.length, mails };
}
export const untouched = { street: "Markt 1", version: 1, calendarSequence: 0, log: 0, mails: 0 };
export const told = { street: "Neue Straße 2", version: 2, calendarSequence: 1, log: 1, mails: 1 };
