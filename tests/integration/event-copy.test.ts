import { appRouter } from "@podium/api/app-router";
import { createCallerFactory } from "@podium/api/procedures";
import type { EventForm } from "@podium/domain/event/schema";
import { staffMember } from "@podium/tests-support/actors";
import { contextOf } from "@podium/tests-support/callers";
import { testDatabase } from "@podium/tests-support/database";
import { organisation } from "@podium/tests-support/organisations";
import { beforeAll, describe, expect, test } from "vitest";
import { eventForm } from "./event-form.ts";

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
      registrationClosesAt: null,
      venue: { id: source.form.venue?.id },
    });
    expect(copy.form.translations).toEqual(source.form.translations);
    expect(copy.form.slug).not.toBe(source.form.slug);
    const ids = (form: EventForm) => [...form.pools, ...form.categories].map(({ id }) => id);
    expect(ids(copy.form).filter((id) => ids(source.form).includes(id))).toEqual([]);
    expect(await database.registration.count({ where: { eventId: whole.eventId } })).toBe(0);

    const bare = await ada.event.copy({ organisationId, eventId, ...dates, parts: [], isNext: false });
    const { form } = await ada.event.forEditing({ eventId: bare.eventId });
    expect(form.translations.de).toMatchObject({ title: "Bürgerdialog", body: "", programme: [] });
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
});
