import { publicCaller } from "@podium/api/public-router";
import { runDue } from "@podium/api/registration/transition/deadlines";
import { isNotYetKnown } from "@podium/domain/occurrence/times";
import { wallTimeOf } from "@podium/domain/time/wall-time";
import { contextOf } from "@podium/tests-support/callers";
import { publishedEvent } from "@podium/tests-support/events";
import { own } from "@podium/tests-support/own-links";
import { poolsAgree, registration } from "@podium/tests-support/registrations";
import { describe, expect, test } from "vitest";
import { body, database, lead, refusedWith, stateOf, trail, versionOf, visit } from "./states/scene.ts";

const reason = { reasonDe: "Der Saal ist gesperrt.", reasonEn: null };
const undated = {
  isDateOpen: true,
  date: null,
  time: null,
  endDate: null,
  endTime: null,
  silenceKeeps: true,
};
const DAY = 24 * 3_600_000;
const day = (ahead: number) => wallTimeOf(new Date(Date.now() + ahead * DAY), "Europe/Berlin").slice(0, 10);
const onDay = (ahead: number) => ({
  ...undated,
  isDateOpen: false,
  date: day(ahead),
  time: "18:00",
  endTime: "20:00",
});
const clock = async () => runDue(await contextOf(null));
const mailsAreOut = (eventId: string) =>
  database.mail.updateMany({ where: { eventId }, data: { state: "SENT", sentAt: new Date() } });

/** Somebody in each state that counts on the event. */
async function withPeople(places: number | null = 10) {
  const event = await publishedEvent(database, body.id, {
    places,
    event: {
      startsAt: new Date("2031-04-05T16:00:00Z"),
      endsAt: new Date("2031-04-05T18:00:00Z"),
      ...{ waitlistPolicy: "OFFER", quietFrom: null, quietUntil: null },
    },
  });
  const until = new Date(Date.now() + DAY);
  const people = {
    confirmed: await registration(database, event),
    asked: await registration(database, event, { state: "RECONFIRM_DUE", holdUntil: until }),
    offered: await registration(database, event, { state: "OFFERED", holdUntil: until }),
    pending: await registration(database, event, { state: "PENDING" }),
    waiting: await registration(database, event, { state: "WAITLISTED" }),
    gone: await registration(database, event, { state: "CANCELLED" }),
  };
  const postpone = async (given: Parameters<typeof lead.event.postpone>[0] | object) =>
    lead.event.postpone({
      eventId: event.id,
      version: await versionOf(event.id),
      ...reason,
      ...undated,
      ...given,
    });
  return { event, people, postpone };
}

const rowOf = (id: string) =>
  database.registration.findUniqueOrThrow({
    where: { id },
    select: { state: true, holdsPlace: true, holdUntil: true, silenceKeeps: true },
  });

async function mailsTo(id: string): Promise<string[]> {
  const mails = await database.mail.findMany({ where: { registrationId: id }, orderBy: { sequence: "asc" } });
  return mails.map(({ kind }) => kind.replace("registration.", ""));
}

async function change(eventId: string, differing: object) {
  const { form, version } = await lead.event.forEditing({ eventId });
  const [occurrence] = form.occurrences;
  if (!occurrence) throw new Error("no date");
  const occurrences = [{ ...occurrence, ...differing }];
  return lead.event.update({ eventId, version, event: { ...form, occurrences } });
}

describe("postponed without a new date", () => {
  test("all who count on it are told once, also of two clicks; nobody loses a place, and nothing runs out", async () => {
    const { event, people } = await withPeople();
    const asked = { eventId: event.id, version: await versionOf(event.id), ...reason, ...undated };
    const { reachable } = await lead.event.concerned({ eventId: event.id });
    expect(reachable).toMatchObject({
      CONFIRMED: 1,
      RECONFIRM_DUE: 1,
      OFFERED: 1,
      PENDING: 1,
      WAITLISTED: 1,
    });
    const clicks = await Promise.allSettled([1, 2].map(() => lead.event.postpone(asked)));
    expect(clicks.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const { gone, ...concerned } = people;
    for (const { id } of Object.values(concerned)) expect(await mailsTo(id)).toEqual(["postponed"]);
    expect(await mailsTo(gone.id)).toEqual([]);
    expect(await stateOf(event.id)).toBe("postponed");
    for (const { id } of [people.asked, people.offered]) {
      const { holdUntil } = await rowOf(id);
      expect(holdUntil && isNotYetKnown(holdUntil)).toBe(true);
    }
    expect(await clock()).toMatchObject({ lapsed: 0, promoted: 0 });
    expect((await rowOf(people.asked.id)).state).toBe("RECONFIRM_DUE");
    expect((await rowOf(people.waiting.id)).state).toBe("WAITLISTED");
    expect(await poolsAgree(database, event.id)).toEqual([{ taken: 4, rows: 4 }]);
    expect(await trail(event.id)).toContain("STAFF postponed");
  });

  test("nobody registers, and page, calendar and own page say why", async () => {
    const { event, people, postpone } = await withPeople();
    const before = await visit(event.slug);
    await postpone({});
    const person = { firstName: "Anna", lastName: "Beispiel", email: "neu@example.org" };
    await expect(
      publicCaller().registration.create({ slug: event.slug, locale: "de", persons: [person] }),
    ).rejects.toEqual(refusedWith("event.postponed"));
    const page = await visit(event.slug);
    expect(page?.registration).toMatchObject({ state: "postponed", code: "event.postponed" });
    expect(page?.postponement).toMatchObject({
      isOpen: true,
      reason: { text: reason.reasonDe },
      from: [{ startsAt: before?.occurrences[0]?.startsAt }],
    });
    const calendar = await publicCaller().event.calendar({ slug: event.slug, locale: "de" });
    expect(calendar).toMatchObject({ sequence: 1, cancelled: false, entries: [{ isPostponed: true }] });
    expect(await own(people.asked.id).view()).toMatchObject({
      holdUntil: null,
      can: { reconfirm: false, cancel: true },
      event: { postponed: { reason: { text: reason.reasonDe } } },
    });
    const { items } = await publicCaller().event.list({ locale: "de" });
    expect(items.find(({ slug }) => slug === event.slug)).toMatchObject({
      availability: "postponed",
      postponedFrom: { startsAt: before?.occurrences[0]?.startsAt },
    });
  });

  test("taken back, the dates hold again, all are told once, and who has to answer has the whole time", async () => {
    const { event, people, postpone } = await withPeople();
    const before = await visit(event.slug);
    const { version } = await postpone({});
    const { told } = await lead.event.resume({ eventId: event.id, version });
    expect(told).toBe(5);
    expect(await stateOf(event.id)).toBe("published");
    const after = await visit(event.slug);
    expect(after?.occurrences).toEqual(before?.occurrences);
    expect(after?.postponement).toBeNull();
    expect(await mailsTo(people.confirmed.id)).toEqual(["postponed", "eventChanged"]);
    const { holdUntil } = await rowOf(people.offered.id);
    expect(holdUntil && holdUntil.getTime() - Date.now()).toBeGreaterThan(1.9 * DAY);
    await expect(
      lead.event.resume({ eventId: event.id, version: await versionOf(event.id) }),
    ).rejects.toEqual(refusedWith("event.notPostponed"));
  });

  test("when the form gives it a date, whoever has a place is asked, all others are told", async () => {
    const { event, people, postpone } = await withPeople();
    await postpone({ silenceKeeps: false });
    await change(event.id, { isDateOpen: false, date: day(60), time: "18:00" });
    expect(await stateOf(event.id)).toBe("published");
    for (const { id } of [people.confirmed, people.asked]) {
      expect(await mailsTo(id)).toEqual(["postponed", "rescheduled"]);
      expect(await rowOf(id)).toMatchObject({
        state: "RECONFIRM_DUE",
        holdsPlace: true,
        silenceKeeps: false,
      });
    }
    for (const { id } of [people.pending, people.offered])
      expect(await mailsTo(id)).toEqual(["postponed", "eventChanged"]);
    // The queue goes on as soon as there is a date.
    expect(await mailsTo(people.waiting.id)).toEqual(["postponed", "eventChanged", "offered"]);
    expect(await poolsAgree(database, event.id)).toEqual([{ taken: 5, rows: 5 }]);
  });
});

describe("postponed to another date", () => {
  test("whoever has a place is asked at once; no answer keeps it where the organiser says so", async () => {
    const { event, people, postpone } = await withPeople();
    const before = await visit(event.slug);
    expect((await postpone(onDay(60))).told).toBe(5);
    expect(await stateOf(event.id)).toBe("published");
    expect(await mailsTo(people.confirmed.id)).toEqual(["rescheduled"]);
    expect(await visit(event.slug)).toMatchObject({
      registration: { state: "open" },
      postponement: { isOpen: false, from: [{ startsAt: before?.occurrences[0]?.startsAt }] },
    });
    expect(await own(people.asked.id).reconfirm()).toBe("done");
    await database.registration.update({
      where: { id: people.confirmed.id },
      data: { holdUntil: new Date(Date.now() - 1_000) },
    });
    await clock();
    // While the question is on its way nobody's time is over.
    expect((await rowOf(people.confirmed.id)).state).toBe("RECONFIRM_DUE");
    await mailsAreOut(event.id);
    await clock();
    expect(await rowOf(people.confirmed.id)).toMatchObject({ state: "CONFIRMED", holdsPlace: true });
    expect(await mailsTo(people.confirmed.id)).toEqual(["rescheduled"]);
  });

  test("companions go along with whoever brings them: asked with that person, and their places kept with that one", async () => {
    const event = await publishedEvent(database, body.id, {
      places: 10,
      event: { quietFrom: null, quietUntil: null },
    });
    const contact = await registration(database, event);
    const companion = await registration(database, event);
    await database.registration.update({
      where: { id: companion.id },
      data: { email: null, emailNormalised: null, companionOfId: contact.id },
    });
    await lead.event.postpone({
      eventId: event.id,
      version: await versionOf(event.id),
      ...reason,
      ...onDay(60),
    });
    expect(await mailsTo(contact.id)).toEqual(["rescheduled"]);
    expect(await mailsTo(companion.id)).toEqual([]);
    for (const { id } of [contact, companion]) expect((await rowOf(id)).state).toBe("RECONFIRM_DUE");
    await database.registration.updateMany({
      where: { eventId: event.id },
      data: { holdUntil: new Date(Date.now() - 1_000) },
    });
    await mailsAreOut(event.id);
    await clock();
    for (const { id } of [contact, companion])
      expect(await rowOf(id)).toMatchObject({ state: "CONFIRMED", holdsPlace: true });
  });

  test("a date that is over, or one for several, is refused with its reason; nothing is written", async () => {
    const { event, postpone } = await withPeople();
    const { version } = await lead.event.byId({ eventId: event.id });
    await expect(postpone(onDay(-3))).rejects.toEqual(refusedWith("event.newDatePast"));
    await expect(postpone({ isDateOpen: false })).rejects.toThrow("required");
    const several = await publishedEvent(database, body.id, {
      moreDates: [10],
    });
    await expect(
      lead.event.postpone({ eventId: several.id, version: 1, ...reason, ...onDay(60) }),
    ).rejects.toEqual(refusedWith("event.severalDates"));
    expect(await versionOf(event.id)).toBe(version);
    expect(await database.eventMove.count({ where: { eventId: event.id } })).toBe(0);
  });
});
