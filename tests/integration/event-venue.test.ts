import type { StaffRole } from "@podium/domain/staff/permissions";
import type { Post } from "@podium/tests-support/actors";
import { testDatabase } from "@podium/tests-support/database";
import { publishedEvent } from "@podium/tests-support/events";
import { describe, expect, test } from "vitest";
import { eventForm } from "./event-form.ts";
import {
  answerOf,
  body,
  callerAs,
  elsewhere,
  lead,
  move,
  type Reach,
  seenBy,
  sharedVenue,
  told,
  untouched,
} from "./shared-venue.ts";

const { database } = await testDatabase();

type Made = Awaited<ReturnType<typeof sharedVenue>>;
const inBody = (role: StaffRole) => () => [{ organisationId: body, role }];
const past = new Date(Date.now() - 1000);
const people: [string, (made: Made) => (Post & { validUntil?: Date })[], Record<Reach, string>][] = [
  ["administrator", inBody("ADMINISTRATOR"), { EVENT: "saved", ALL: "saved" }],
  ["lead of all events", inBody("EVENT_LEAD"), { EVENT: "saved", ALL: "saved" }],
  ["lead of both events", ({ own, other }) => [leadOf(own), leadOf(other)], { EVENT: "saved", ALL: "saved" }],
  [
    "lead of one, and of all by another role",
    ({ own }) => [leadOf(own), ...inBody("EVENT_LEAD")()],
    { EVENT: "saved", ALL: "saved" },
  ],
  ["lead of one event", ({ own }) => [leadOf(own)], { EVENT: "saved", ALL: "FORBIDDEN" }],
  [
    "lead of one, moderator of the other",
    ({ own, other }) => [leadOf(own), { eventId: other, role: "MODERATOR" }],
    { EVENT: "saved", ALL: "FORBIDDEN" },
  ],
  [
    "lead of one, viewer of the other",
    ({ own, other }) => [leadOf(own), { eventId: other, role: "VIEWER" }],
    { EVENT: "saved", ALL: "FORBIDDEN" },
  ],
  [
    "lead of one, moderator of all",
    ({ own }) => [leadOf(own), ...inBody("MODERATOR")()],
    { EVENT: "saved", ALL: "FORBIDDEN" },
  ],
  [
    "lead of one, viewer of all",
    ({ own }) => [leadOf(own), ...inBody("VIEWER")()],
    { EVENT: "saved", ALL: "FORBIDDEN" },
  ],
  [
    "lead of one, once of the other",
    ({ own, other }) => [leadOf(own), { ...leadOf(other), validUntil: past }],
    { EVENT: "saved", ALL: "FORBIDDEN" },
  ],
  [
    "lead of one, and of another body",
    ({ own }) => [leadOf(own), { organisationId: elsewhere, role: "ADMINISTRATOR" }],
    { EVENT: "saved", ALL: "FORBIDDEN" },
  ],
];
function leadOf(eventId: string) {
  return { eventId, role: "EVENT_LEAD" as const };
}

describe("A3 · a venue that other events use", () => {
  describe.each(people)("%s", (_, postsOf, answers) => {
    test.each(["EVENT", "ALL"] as const)("changes it for %s", async (reach) => {
      const made = await sharedVenue();
      const caller = await callerAs(...postsOf(made));
      const { venueUse } = await caller.event.forEditing({ eventId: made.own });
      const mayAll = answers.ALL === "saved";
      expect(venueUse).toEqual({ events: mayAll ? [expect.objectContaining({ id: made.other })] : null });
      // Somebody who is not told the events may know them all the same.
      expect(await answerOf(move(caller, made.own, reach, { seen: [made.other] }))).toBe(answers[reach]);
      expect(await seenBy(made)).toEqual(reach === "ALL" && mayAll ? told : untouched);
      const venue = (await lead.event.forEditing({ eventId: made.own })).form.venue;
      const isSaved = answers[reach] === "saved";
      expect(venue?.street).toBe(isSaved ? "Neue Straße 2" : "Markt 1");
      expect(venue?.id === made.venueId).toBe(reach === "ALL" || !isSaved);
    });
  });

  test.each(["MODERATOR", "VIEWER"] as const)("%s of all events does not change it at all", async (role) => {
    const made = await sharedVenue();
    const { form, version } = await lead.event.forEditing({ eventId: made.own });
    const caller = await callerAs({ organisationId: body, role });
    const venue = form.venue && { ...form.venue, street: "Neue Straße 2" };
    const change = caller.event.update({ eventId: made.own, version, event: { ...form, venue } });
    expect(await answerOf(change)).toBe("FORBIDDEN");
    expect(await seenBy(made)).toEqual(untouched);
  });

  test("is not changed for an event of another body by somebody who leads only one's own", async () => {
    const made = await sharedVenue();
    await publishedEvent(database, elsewhere, { event: { venueId: made.venueId } });
    expect(await answerOf(move(lead, made.own, "ALL"))).toBe("FORBIDDEN");
    expect(await answerOf(move(lead, made.own, "EVENT"))).toBe("saved");
    expect(await seenBy(made)).toEqual(untouched);
  });

  test("is not changed for all by a new event without the right", async () => {
    const made = await sharedVenue();
    const { form } = await lead.event.forEditing({ eventId: made.own });
    const venue = form.venue && { ...form.venue, street: "Neue Straße 2" };
    await lead.event.create({ organisationId: body, event: eventForm({ venue }) });
    expect(await seenBy(made)).toEqual(untouched);
    const all = venue && { ...venue, reach: "ALL" as const, seen: [made.own] };
    const blind = lead.event.create({ organisationId: body, event: eventForm({ venue: all }) });
    expect(await answerOf(blind)).toBe("venue.stale");
    expect(await seenBy(made)).toEqual(untouched);
  });

  test("the log of each event is written by the transaction of the change", async () => {
    const made = await sharedVenue();
    await move(lead, made.own, "ALL");
    const [row] = await database.$queryRaw<{ venue: string; entries: string[] }[]>`
      SELECT venue.xmin::text AS "venue", (SELECT array_agg(DISTINCT entry.xmin::text) FROM "AuditEntry" entry
        WHERE entry."eventId" IN (${made.own}::uuid, ${made.other}::uuid) AND entry."action" IN ('edited', 'venueChanged')) AS "entries"
      FROM "Venue" venue WHERE venue."id" = ${made.venueId}::uuid`;
    expect(row?.entries).toEqual([row?.venue]);
  });

  test("facts on accessibility are no other place: the log knows, nobody gets a mail", async () => {
    const made = await sharedVenue();
    await move(lead, made.own, "ALL", { street: "Markt 1", arrivalDe: "Linie 7 bis Markt" });
    expect(await seenBy(made)).toEqual({ ...told, street: "Markt 1", calendarSequence: 0, mails: 0 });
  });

  test("a form of the other event that was open meanwhile is stale", async () => {
    const made = await sharedVenue();
    const open = await lead.event.forEditing({ eventId: made.other });
    await move(lead, made.own, "ALL");
    const late = lead.event.update({ eventId: made.other, version: open.version, event: open.form });
    expect(await answerOf(late)).toBe("event.stale");
  });

  test("a venue that was picked from an older list does not bring the old address back", async () => {
    const made = await sharedVenue();
    const { venues } = await lead.event.choices({ organisationId: body });
    const picked = venues.find(({ id }) => id === made.venueId) ?? null;
    await move(lead, made.own, "ALL");
    const late = lead.event.create({ organisationId: body, event: eventForm({ venue: picked }) });
    expect(await answerOf(late)).toBe("venue.stale");
    expect(await seenBy(made)).toEqual(told);
  });

  test("saving the form with its venue as it is changes nothing, and picking it makes no copy", async () => {
    const made = await sharedVenue();
    const { form } = await lead.event.forEditing({ eventId: made.own });
    const { eventId } = await lead.event.create({
      organisationId: body,
      event: eventForm({ venue: form.venue }),
    });
    expect((await lead.event.forEditing({ eventId })).form.venue?.id).toBe(made.venueId);
    expect(await seenBy(made)).toEqual(untouched);
  });

  test("a venue of one event is changed where it is, a second save too", async () => {
    const { eventId } = await lead.event.create({ organisationId: body, event: eventForm() });
    const before = await database.venue.count();
    const venue = async () => (await lead.event.forEditing({ eventId })).form.venue;
    await move(lead, eventId, "EVENT");
    const first = await venue();
    await move(lead, eventId, "EVENT", { street: "Dritte 3" });
    expect(await venue()).toMatchObject({ id: first?.id, version: (first?.version ?? 0) + 1 });
    expect(await database.venue.count()).toBe(before);
  });
});
