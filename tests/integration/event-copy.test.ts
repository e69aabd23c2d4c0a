import { randomUUID } from "node:crypto";
import { appRouter } from "@podium/api/app-router";
import { createCallerFactory } from "@podium/api/procedures";
import { copiedParts } from "@podium/domain/event/form/parts";
import type { EventForm } from "@podium/domain/event/schema";
import { occurrenceFrom } from "@podium/domain/event/sections/when-where/time";
import { staffMember } from "@podium/tests-support/actors";
import { contextOf } from "@podium/tests-support/callers";
import { testDatabase } from "@podium/tests-support/database";
import { organisation } from "@podium/tests-support/organisations";
import { beforeAll, describe, expect, test } from "vitest";
import { category, eventForm, session } from "./event-form.ts";

const createCaller = createCallerFactory(appRouter);

let organisationId: string;
let ada: ReturnType<typeof createCaller>;

beforeAll(async () => {
  const { database } = await testDatabase();
  organisationId = (await organisation(database, "Kopierstadt")).id;
  const lead = await staffMember(database, "Ada Erste", { organisationId, role: "EVENT_LEAD" });
  ada = createCaller(await contextOf(lead));
});

describe("a copy", () => {
  test("takes the chosen parts into a draft with dates of its own, and nobody's registration", async () => {
    const { database } = await testDatabase();
    const { eventId } = await ada.event.create({
      organisationId,
      event: eventForm({ registrationClosesAt: "2031-03-10T12:00" }),
    });
    const dates = { startsAt: "2032-03-09T09:30", endsAt: "2032-03-09T16:30" };
    const whole = await ada.event.copy({
      organisationId,
      eventId,
      ...dates,
      parts: ["about", "when-where", "programme", "people", "participation", "classification"],
      isNext: false,
    });
    const [source, copy] = await Promise.all([
      ada.event.forEditing({ eventId }),
      ada.event.forEditing({ eventId: whole.eventId }),
    ]);
    expect(copy.status).toBe("DRAFT");
    expect(copy.form).toMatchObject({
      occurrences: [{ date: "2032-03-09", time: "09:30", endDate: "", endTime: "16:30" }],
      registrationClosesAt: "2032-03-08T12:00",
      venue: { id: source.form.venue?.id },
    });
    expect(copy.form.translations).toEqual(source.form.translations);
    const ofItsOwnDate = copy.form.occurrences.map(({ id }) => ({ occurrenceId: id }));
    expect(copy.form.sessions).toMatchObject(ofItsOwnDate);
    expect(copy.form.sessions.map(({ titleDe }) => titleDe)).toEqual(["Ankommen"]);
    expect(copy.form.slug).not.toBe(source.form.slug);
    const ids = (form: EventForm) => [...form.pools, ...form.categories].map(({ id }) => id);
    expect(ids(copy.form).filter((id) => ids(source.form).includes(id))).toEqual([]);
    expect(await database.registration.count({ where: { eventId: whole.eventId } })).toBe(0);

    const bare = await ada.event.copy({ organisationId, eventId, ...dates, parts: [], isNext: false });
    const { form } = await ada.event.forEditing({ eventId: bare.eventId });
    expect(form.translations.de).toMatchObject({ title: "Bürgerdialog", body: "" });
    expect(form.sessions).toEqual([]);
    expect([form.venue, form.contacts]).toEqual([null, []]);
  });

  test("that is the next one of a series counts on", async () => {
    const event = eventForm({ newSeries: { nameDe: "Zählreihe", nameEn: "" }, edition: 3 });
    const { eventId } = await ada.event.create({ organisationId, event });
    const dates = { startsAt: "2032-03-09T09:30", endsAt: "2032-03-09T16:30" };
    const next = await ada.event.copy({ organisationId, eventId, ...dates, parts: ["about"], isNext: true });
    const [source, { form }] = await Promise.all([
      ada.event.forEditing({ eventId }),
      ada.event.forEditing({ eventId: next.eventId }),
    ]);
    expect([form.seriesId, form.edition]).toEqual([source.form.seriesId, 4]);
  });

  test("begins its programme as much later as its dates, each session with its own", async () => {
    const ids = [randomUUID(), randomUUID()] as const;
    const event = eventForm({
      occurrences: [
        { ...occurrenceFrom("2031-10-21T18:00", "2031-10-21T20:00"), id: ids[0] },
        { ...occurrenceFrom("2031-10-28T10:00", "2031-10-28T12:00"), id: ids[1] },
      ],
      sessions: [
        session("18:15", "19:00", "Abends", { occurrenceId: ids[0] }),
        session("10:30", "", "Morgens", { occurrenceId: ids[1] }),
      ],
    });
    const { eventId } = await ada.event.create({ organisationId, event });
    const startsAt = "2032-03-23T18:45";
    const terms = { organisationId, eventId, startsAt, endsAt: "", isNext: false };
    const copy = await ada.event.copy({ ...terms, parts: [...copiedParts] });
    const { form } = await ada.event.forEditing({ eventId: copy.eventId });
    const [first, second] = form.occurrences.map(({ id }) => id);
    expect(form.sessions).toMatchObject([
      { titleDe: "Abends", occurrenceId: first, from: "19:00", to: "19:45" },
      { titleDe: "Morgens", occurrenceId: second, from: "11:15", to: null },
    ]);
  });

  test("moves all its dates and keeps the choice among them; what happened to it stays behind", async () => {
    const { database } = await testDatabase();
    const evening = (id: string, day: string) => ({ ...occurrenceFrom(`${day}T18:00`, `${day}T20:00`), id });
    const days = [randomUUID(), randomUUID()] as const;
    const choice = category("Abend zur Wahl", [], {
      dates: "CHOICE",
      datesMax: 1,
      occurrences: days.map((id, index) => ({ id, size: 10 + index, closesAt: null })),
      closesAt: "2031-10-10T12:00",
    });
    const event = eventForm({
      // Between them clocks are set back.
      occurrences: [evening(days[0], "2031-10-21"), evening(days[1], "2031-10-28")],
      categories: [choice],
      pools: [],
    });
    const { eventId, version } = await ada.event.create({ organisationId, event });
    await ada.event.publish({ eventId, version });
    await ada.event.keep({ eventId, changes: [{ field: "hashtag", value: "Neu", was: "" }] });
    const copy = await ada.event.copy({
      organisationId,
      eventId,
      startsAt: "2032-03-23T18:00",
      endsAt: "",
      parts: [...copiedParts],
      isNext: false,
    });
    const { form, status } = await ada.event.forEditing({ eventId: copy.eventId });
    expect(status).toBe("DRAFT");
    expect(form.occurrences).toMatchObject([
      { date: "2032-03-23", time: "18:00", endTime: "20:00" },
      { date: "2032-03-30", time: "18:00", endTime: "20:00" },
    ]);
    expect(form.categories).toMatchObject([
      {
        dates: "CHOICE",
        datesMax: 1,
        closesAt: "2032-03-12T12:00",
        occurrences: form.occurrences.map(({ id }, index) => ({ id, size: 10 + index })),
      },
    ]);
    const made = await database.occurrence.findMany({
      where: { eventId: copy.eventId },
      orderBy: { position: "asc" },
    });
    // One in winter time, one in summer time.
    expect(made.map(({ startsAt }) => startsAt?.toISOString())).toEqual([
      "2032-03-23T17:00:00.000Z",
      "2032-03-30T16:00:00.000Z",
    ]);
    expect(
      await database.event.findUniqueOrThrow({
        where: { id: copy.eventId },
        select: {
          publishedAt: true,
          hashtag: true,
          _count: {
            select: { versions: true, edits: true, comments: true, registrations: true, mails: true },
          },
        },
      }),
    ).toEqual({
      publishedAt: null,
      hashtag: null,
      _count: { versions: 0, edits: 0, comments: 0, registrations: 0, mails: 0 },
    });
  });
});
