import { appRouter } from "@podium/api/app-router";
import { createCallerFactory } from "@podium/api/procedures";
import { publicCaller } from "@podium/api/public-router";
import type { EventForm } from "@podium/domain/event/schema";
import { newVenue } from "@podium/domain/event/sections/when-where/venue";
import { staffMember } from "@podium/tests-support/actors";
import { contextOf } from "@podium/tests-support/callers";
import { testDatabase } from "@podium/tests-support/database";
import { organisation } from "@podium/tests-support/organisations";
import { expect, test } from "vitest";
import { eventForm } from "./event-form.ts";

// What people with disabilities need to know of one event, beside what its venue says.

const createCaller = createCallerFactory(appRouter);
const { database } = await testDatabase();
const { id: organisationId } = await organisation(database, "Zugangsstadt");
const lead = createCaller(
  await contextOf(await staffMember(database, "Kim", { organisationId, role: "EVENT_LEAD" })),
);

type Fact = EventForm["accessibility"][number];
const fact = (code: Fact["code"], value: Fact["value"], noteDe = ""): Fact => ({
  code,
  value,
  noteDe,
  noteEn: "",
});

const hall: EventForm["venue"] = {
  ...newVenue,
  name: "Bürgerhaus",
  street: "Markt 1",
  postalCode: "12345",
  city: "Musterstadt",
  facts: [
    { code: "LIFT", value: "YES", noteDe: "bis in den Saal", noteEn: "" },
    { code: "STEP_FREE_ACCESS", value: "YES", noteDe: "", noteEn: "" },
  ],
};

async function published(differing: Partial<EventForm>) {
  const form = eventForm(differing);
  const made = await lead.event.create({ organisationId, event: form });
  await lead.event.publish(made);
  const said = async () => {
    const page = await publicCaller().event.bySlug({ slug: form.slug, locale: "de" });
    return page?.accessibility.map(({ code, value, note }) => [code, value, note?.text ?? null].join(" "));
  };
  return { ...made, said };
}

const venueOf = async ({ eventId }: { eventId: string }) =>
  (await lead.event.forEditing({ eventId })).form.venue ?? null;

test("L14 · what is offered at one event is not said of another at the same venue", async () => {
  const signed = await published({ venue: hall, accessibility: [fact("SIGN_LANGUAGE", "YES", "im Plenum")] });
  const other = await published({ venue: await venueOf(signed) });
  const lift = "LIFT YES bis in den Saal";
  expect(await signed.said()).toEqual(["STEP_FREE_ACCESS YES ", lift, "SIGN_LANGUAGE YES im Plenum"]);
  expect(await other.said()).toEqual(["STEP_FREE_ACCESS YES ", lift]);
});

test("L14 · where event and venue disagree the event's word wins, on its own page alone", async () => {
  const first = await published({ venue: hall });
  const broken = await published({
    venue: await venueOf(first),
    accessibility: [fact("LIFT", "NO", "an diesem Tag außer Betrieb")],
  });
  expect(await broken.said()).toEqual(["STEP_FREE_ACCESS YES ", "LIFT NO an diesem Tag außer Betrieb"]);
  expect(await first.said()).toContain("LIFT YES bis in den Saal");
});

test("an event online says what it offers without a venue, and one that says nothing is said nothing of", async () => {
  const online = { format: "ONLINE", venue: null, onlineUrl: "https://konferenz.example/a" } as const;
  const captioned = await published({ ...online, accessibility: [fact("SPEECH_TO_TEXT", "YES")] });
  expect(await captioned.said()).toEqual(["SPEECH_TO_TEXT YES "]);
  expect(await (await published(online)).said()).toEqual([]);
});

test("it is collected, read back and copied like every other list; twice the same is told at its field", async () => {
  const made = await published({ venue: hall, accessibility: [fact("CHILDCARE", "UNKNOWN")] });
  const { form, version } = await lead.event.forEditing(made);
  expect(form.accessibility).toEqual([fact("CHILDCARE", "UNKNOWN")]);
  const same = await lead.event.update({ eventId: made.eventId, version, event: form });
  expect(same.version).toBe(version);
  const twice = [fact("LIFT", "NO"), fact("LIFT", "YES")];
  await expect(
    lead.event.update({ eventId: made.eventId, version, event: { ...form, accessibility: twice } }),
  ).rejects.toMatchObject({ code: "BAD_REQUEST" });
  await lead.event.update({ eventId: made.eventId, version, event: { ...form, accessibility: [] } });
  expect(await made.said()).toEqual(["STEP_FREE_ACCESS YES ", "LIFT YES bis in den Saal"]);
});
