import { queueMail } from "@podium/api/outbox";
import { createRegistration } from "@podium/api/registration/intake/create";
import { type Act, act } from "@podium/api/registration/transition/apply";
import { staffMember } from "@podium/tests-support/actors";
import { contextOf } from "@podium/tests-support/callers";
import { testDatabase } from "@podium/tests-support/database";
import { moveEvent, publishedEvent } from "@podium/tests-support/events";
import { type ReceivedMail, waitForMail } from "@podium/tests-support/mailbox";
import { organisation } from "@podium/tests-support/organisations";
import { startWorker, temporaryDataDir } from "@podium/tests-support/processes";
import { registration } from "@podium/tests-support/registrations";
import { waitUntil } from "@podium/tests-support/wait-until";
import ICAL from "ical.js";
import { afterEach, expect, test, vi } from "vitest";

const { database, url } = await testDatabase();
const body = await organisation(database);
const ctx = await contextOf(null);
const staff = await staffMember(database, "Lea Leitung", { organisationId: body.id, role: "EVENT_LEAD" });

/** A worker that was started needs some seconds, on a busy machine many. */
const PATIENCE_MS = 90_000;
vi.setConfig({ testTimeout: 2 * PATIENCE_MS });

const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function mailbox(environment: Record<string, string> = {}): Promise<string> {
  const { dataDir, remove } = await temporaryDataDir();
  ends.push(remove);
  const worker = await startWorker({ databaseUrl: url, dataDir, environment });
  ends.push(worker.stop);
  await waitUntil("the worker to start", () => worker.output().includes("worker started"), PATIENCE_MS);
  return dataDir;
}

/** The one entry of a mail's calendar part, as a calendar program reads it; null: the mail has none. */
function entryOf(mail: ReceivedMail) {
  const part = mail.attachments.find(({ mimeType }) => mimeType === "text/calendar");
  if (!part) return null;
  const calendar = ICAL.Component.fromString(part.content);
  const [entry] = calendar.getAllSubcomponents("vevent");
  if (!entry) throw new Error("no entry in the calendar part");
  const event = new ICAL.Event(entry);
  return {
    method: calendar.getFirstPropertyValue("method"),
    status: entry.getFirstPropertyValue("status"),
    uid: event.uid,
    sequence: event.sequence,
    starts: event.startDate.toJSDate().toISOString(),
    ends: event.endDate.toJSDate().toISOString(),
  };
}

test("several dates of one sending come in one mail, each an entry of its own; what was given back meanwhile is not in it", async () => {
  const event = await publishedEvent(database, body.id, { moreDates: [7, 14], choice: { places: 9 } });
  const register = async (email: string) => {
    const persons = [{ firstName: "Kim", lastName: "Muster", email }];
    const dates = [event.categoryIds[0] ?? "", event.categoryIds[2] ?? ""];
    await createRegistration(ctx, { slug: event.slug, locale: "de", dates, persons });
    const made = await database.registration.findMany({ where: { email }, orderBy: { sequence: "asc" } });
    const ids = made.map(({ id }) => id);
    await act(ctx, event.id, { by: "VISITOR", action: "confirm" }, ids);
    return ids as [string, string];
  };
  const [both, one] = [await register("beide@example.org"), await register("eine@example.org")];
  await act(ctx, event.id, { by: "VISITOR", action: "cancel" }, [one[0]]);
  const dataDir = await mailbox();
  const uidsOf = async (email: string) => {
    const mail = await waitForMail(dataDir, email, ({ subject }) =>
      subject.startsWith("Ihr Platz ist sicher"),
    );
    const part = mail.attachments.find(({ mimeType }) => mimeType === "text/calendar");
    const entries = ICAL.Component.fromString(part?.content ?? "").getAllSubcomponents("vevent");
    const days = mail.text.match(/^(?:Wann:| {2}) ?\S+, \d+\. \S+ \d{4}/gmu) ?? [];
    return { days: days.length, uids: entries.map((entry) => new ICAL.Event(entry).uid.split("@")[0]) };
  };
  expect(await uidsOf("beide@example.org")).toEqual({ days: 2, uids: both });
  expect(await uidsOf("eine@example.org")).toEqual({ days: 1, uids: [one[1]] });
});

type VisitorsAction = Extract<Act, { by: "VISITOR" }>["action"];

test("confirmed, cancelled, taken up again, moved, cancelled: one entry, whose number only rises", async () => {
  const event = await publishedEvent(database, body.id, { places: 5 });
  const person = await registration(database, event, { state: "UNCONFIRMED" });
  const dataDir = await mailbox();
  const visitor = (action: VisitorsAction): Act => ({ by: "VISITOR", action });
  const byStaff = { by: "STAFF", actor: staff } as const;
  const step = async (done: Act, subject: string) => {
    await act(ctx, event.id, done, [person.id]);
    return entryOf(await waitForMail(dataDir, person.email, (mail) => mail.subject.startsWith(subject)));
  };
  const entries = [
    await step(visitor("confirm"), "Ihr Platz ist sicher"),
    await step(visitor("cancel"), "Ihre Anmeldung ist storniert"),
    await step({ ...byStaff, action: "reinstate" }, "Ihre Anmeldung gilt wieder"),
  ];
  const { startsAt } = await database.event.findUniqueOrThrow({ where: { id: event.id } });
  const moved = { startsAt, endsAt: new Date(new Date().setMilliseconds(0) + 31 * 86_400_000) };
  await moveEvent(database, event.id, moved);
  await database.event.update({ where: { id: event.id }, data: { calendarSequence: { increment: 1 } } });
  await database.$transaction((transaction) =>
    queueMail(transaction, {
      kind: "registration.eventChanged",
      locale: "de",
      recipient: person.email,
      eventId: event.id,
      registrationId: person.id,
    }),
  );
  const changed = await waitForMail(dataDir, person.email, (mail) => mail.subject.startsWith("Geändert"));
  entries.push(
    entryOf(changed),
    await step(
      { ...byStaff, action: "cancelByOrganiser", reason: "Doppelt" },
      "Ihre Anmeldung wurde storniert",
    ),
  );

  expect(entries.map((entry) => [entry?.method, entry?.status])).toEqual([
    ["REQUEST", "CONFIRMED"],
    ["CANCEL", "CANCELLED"],
    ["REQUEST", "CONFIRMED"],
    ["REQUEST", "CONFIRMED"],
    ["CANCEL", "CANCELLED"],
  ]);
  expect(new Set(entries.map((entry) => entry?.uid))).toEqual(new Set([`${person.id}@127.0.0.1`]));
  const numbers = entries.map((entry) => entry?.sequence ?? -1);
  expect(numbers).toEqual([...new Set(numbers)].sort((one, other) => one - other));
  expect(entries.at(3)?.ends).toBe(moved.endsAt.toISOString());
});

test("who never had a place has no entry that could be withdrawn", async () => {
  const event = await publishedEvent(database, body.id, { event: { waitlistPolicy: "DIRECT" } });
  const person = await registration(database, event, { state: "WAITLISTED" });
  const dataDir = await mailbox();
  await act(ctx, event.id, { by: "VISITOR", action: "cancel" }, [person.id]);
  expect(entryOf(await waitForMail(dataDir, person.email))).toBeNull();
});

test("moved: who has no place is told without entry, ticket and link to cancel, also when an offer's time is over", async () => {
  const event = await publishedEvent(database, body.id);
  const people = [
    await registration(database, event, { state: "PENDING" }),
    await registration(database, event, { state: "WAITLISTED" }),
    await registration(database, event, { state: "OFFERED" }),
    await registration(database, event, { state: "OFFERED", holdUntil: new Date(Date.now() - 60_000) }),
  ];
  for (const { id, email } of people) {
    const refersTo = { eventId: event.id, registrationId: id };
    await database.$transaction((transaction) =>
      queueMail(transaction, {
        kind: "registration.eventChanged",
        locale: "de",
        recipient: email,
        ...refersTo,
      }),
    );
  }
  const dataDir = await mailbox();
  for (const { email } of people) {
    const mail = await waitForMail(dataDir, email);
    expect(mail.subject).toMatch(/^Geändert/u);
    expect(entryOf(mail)).toBeNull();
    const paths = mail.links.map((link) => new URL(link).pathname);
    expect([...new Set(paths)]).toEqual([
      expect.stringMatching(/^\/meine-anmeldung\/[^/]+$/u),
      expect.stringMatching(/^\/veranstalter\/[^/]+\/hilfe$/u),
    ]);
  }
});

// By the clocks of Berlin: over the hour that is left out, within the one that comes twice, a leap day, a new year.
const nights = [
  ["2031-03-30T00:30:00.000Z", "2031-03-30T01:30:00.000Z", "Sonntag, 30. März 2031, 01:30–03:30 Uhr"],
  [
    "2031-10-26T00:30:00.000Z",
    "2031-10-26T01:30:00.000Z",
    "Sonntag, 26. Oktober 2031, 02:30 Uhr MESZ – 02:30 Uhr MEZ",
  ],
  ["2032-02-28T23:30:00.000Z", "2032-02-29T12:00:00.000Z", "Sonntag, 29. Februar 2032, 00:30–13:00 Uhr"],
  [
    "2031-12-31T21:00:00.000Z",
    "2032-01-01T00:00:00.000Z",
    "Mittwoch, 31. Dezember 2031, 22:00 Uhr – Donnerstag, 1. Januar 2032, 01:00 Uhr",
  ],
] as const;

test.each(["UTC", "America/St_Johns", "Pacific/Chatham"])(
  "a worker whose clock is set to %s writes the same instants, in text and calendar",
  async (TZ) => {
    const dataDir = await mailbox({ TZ });
    for (const [startsAt, endsAt, words] of nights) {
      const event = await publishedEvent(database, body.id, { event: { startsAt, endsAt } });
      const { id, email } = await registration(database, event, { state: "UNCONFIRMED" });
      await act(ctx, event.id, { by: "VISITOR", action: "confirm" }, [id]);
      const mail = await waitForMail(dataDir, email);
      expect(mail.text).toContain(`Wann: ${words}\n`);
      expect(entryOf(mail)).toMatchObject({ starts: startsAt, ends: endsAt });
    }
  },
);
