import { publicCaller } from "@podium/api/public-router";
import type { EventForm } from "@podium/domain/event/schema";
import { registration } from "@podium/tests-support/registrations";
import { expect, test } from "vitest";
import { database, event, lead, organisationId, save } from "./stages/places.ts";

// What a category says of itself to whom it may concern, and the link that its people get.

const pageOf = (slug: string, locale: "de" | "en" = "de") => publicCaller().event.bySlug({ slug, locale });
const change = (eventId: string, index: number, differing: Partial<EventForm["categories"][number]>) =>
  save(eventId, ({ categories }) => ({
    categories: categories.map((each, at) => (at === index ? { ...each, ...differing } : each)),
  }));
const told = async (eventId: string) => {
  const mails = await database.mail.findMany({
    where: { eventId, kind: "registration.eventChanged" },
    select: { recipient: true },
  });
  await database.mail.deleteMany({ where: { eventId } });
  return mails.map(({ recipient }) => recipient).sort();
};

test("for whom, who may come and what it costs stand at the category, on its page and where one registers, or nowhere", async () => {
  const { id, slug } = await event({
    categories: [
      { nameDe: "Presse", nameEn: "Press" },
      { nameDe: "Alle", nameEn: "Everybody" },
    ],
  });
  await change(id, 0, {
    audienceDe: "Medien",
    audienceEn: "Media",
    eligibilityDe: "Mit Presseausweis",
    feeDe: "frei",
  });
  const de = { language: "de" };
  const said = {
    audience: { text: "Media", language: "en" },
    eligibility: { text: "Mit Presseausweis", ...de },
    fee: { text: "frei", ...de },
  };
  const none = { audience: null, eligibility: null, fee: null };
  const page = await pageOf(slug, "en");
  expect(page?.registration.categories.map(({ terms }) => terms)).toEqual([said, none]);
  const { categories } = await publicCaller().registration.availability({ slug, locale: "en" });
  expect(categories.map(({ terms }) => terms)).toEqual([said, none]);
  const { form } = await lead.event.forEditing({ eventId: id });
  expect(form.categories[0]).toMatchObject({ audienceEn: "Media", eligibilityEn: null, feeDe: "frei" });
  await change(id, 0, { audienceDe: " ", audienceEn: "", eligibilityDe: "", feeDe: "" });
  expect((await pageOf(slug))?.registration.categories.map(({ terms }) => terms)).toEqual([none, none]);
});

test("a category's own link is in public only where one takes part without registering", async () => {
  const [here, open] = ["https://meet.example/geschlossen", "https://stream.example/offen"];
  const { id, slug } = await event({
    event: { format: "HYBRID" },
    categories: [
      { nameDe: "Online", nameEn: "Online", attendance: "ONLINE", onlineUrl: here },
      {
        nameDe: "Stream",
        nameEn: "Stream",
        channel: "NONE",
        attendance: "ONLINE",
        onlineUrl: open,
        pools: [],
      },
    ],
  });
  const page = await pageOf(slug);
  expect(JSON.stringify(page)).not.toContain("geschlossen");
  expect(page?.registration.categories.map(({ onlineUrl }) => onlineUrl)).toEqual([null, open]);
  const { categories } = await publicCaller().registration.availability({ slug, locale: "de" });
  expect(JSON.stringify(categories)).not.toContain("geschlossen");
  const { form } = await lead.event.forEditing({ eventId: id });
  expect(form.categories.map(({ onlineUrl }) => onlineUrl)).toEqual([here, open]);
});

test("another link is told to those whose link it is, and to nobody else", async () => {
  const venue = await database.venue.create({
    data: { organisationId, name: "Saal", street: "Markt 1", postalCode: "06108", city: "Halle" },
  });
  const { id, categoryIds } = await event({
    event: { format: "HYBRID", venueId: venue.id, onlineUrl: "https://meet.example/alle" },
    categories: [
      { nameDe: "Saal", nameEn: "Hall", attendance: "ON_SITE" },
      { nameDe: "Online", nameEn: "Online", attendance: "ONLINE" },
      { nameDe: "Presse", nameEn: "Press", attendance: "ONLINE", onlineUrl: "https://meet.example/presse" },
    ],
  });
  const [hall, online, press] = await Promise.all(
    categoryIds.map(async (categoryId) => (await registration(database, { id, categoryId })).email),
  );
  await change(id, 2, { onlineUrl: "https://meet.example/presse-neu" });
  expect(await told(id)).toEqual([press]);
  await save(id, () => ({ onlineUrl: "https://meet.example/alle-neu" }));
  expect(await told(id)).toEqual([online]);
  await change(id, 2, { onlineUrl: "" });
  expect(await told(id)).toEqual([press]);
  await change(id, 0, { attendance: "ONLINE" });
  expect(await told(id)).toEqual([hall]);
});
