import { appRouter } from "@podium/api/app-router";
import { createCallerFactory } from "@podium/api/procedures";
import { publicCaller } from "@podium/api/public-router";
import type { EventForm } from "@podium/domain/event/schema";
import { partnerRoles } from "@podium/domain/event/vocabulary";
import { staffMember } from "@podium/tests-support/actors";
import { contextOf } from "@podium/tests-support/callers";
import { testDatabase } from "@podium/tests-support/database";
import { organisation } from "@podium/tests-support/organisations";
import { beforeAll, describe, expect, test } from "vitest";
import { eventForm } from "./event-form.ts";

// Facts that an event may have: typed in the form, read back there, and on the public page in both languages.

const createCaller = createCallerFactory(appRouter);
let organisationId: string;
let lead: ReturnType<typeof createCaller>;

beforeAll(async () => {
  const { database } = await testDatabase();
  organisationId = (await organisation(database, "Faktenstadt")).id;
  lead = createCaller(
    await contextOf(await staffMember(database, "Kim", { organisationId, role: "EVENT_LEAD" })),
  );
});

/** An event that is online, with what its form and its pages say then. */
async function published(differing: Partial<EventForm>) {
  const form = eventForm(differing);
  const made = await lead.event.create({ organisationId, event: form });
  await lead.event.publish(made);
  const page = async (locale: "de" | "en") => {
    const found = await publicCaller().event.bySlug({ slug: form.slug, locale });
    if (!found) throw new Error("not online");
    return found;
  };
  const { form: stored, version } = await lead.event.forEditing(made);
  const saved = await lead.event.update({ eventId: made.eventId, version, event: stored });
  expect(saved.version, "saving unchanged changes nothing").toBe(version);
  return { eventId: made.eventId, version, stored, de: await page("de"), en: await page("en") };
}

describe("what is good to know", () => {
  test("comes back as it was typed; what has no English words is shown in German, and says so", async () => {
    const { stored, de, en } = await published({
      notes: [
        { kind: "DOORS", textDe: "ab 18 Uhr\nam Südtor", textEn: "from 6 pm" },
        { kind: "OTHER", textDe: "Es regnet vielleicht.", textEn: "" },
      ],
    });
    expect(stored.notes).toEqual([
      { kind: "DOORS", textDe: "ab 18 Uhr\nam Südtor", textEn: "from 6 pm" },
      { kind: "OTHER", textDe: "Es regnet vielleicht.", textEn: "" },
    ]);
    const weather = { kind: "OTHER", text: { text: "Es regnet vielleicht.", language: "de" } };
    expect(de.notes).toEqual([
      { kind: "DOORS", text: { text: "ab 18 Uhr\nam Südtor", language: "de" } },
      weather,
    ]);
    expect(en.notes).toEqual([{ kind: "DOORS", text: { text: "from 6 pm", language: "en" } }, weather]);
  });

  test("may be nothing; another order is a change, and the log names the field alone", async () => {
    const notes = [
      { kind: "FOOD", textDe: "Suppe", textEn: "" },
      { kind: "BRING", textDe: "Löffel", textEn: "" },
    ] as const;
    const { eventId, version, stored } = await published({ notes: [...notes] });
    await lead.event.update({ eventId, version, event: { ...stored, notes: notes.toReversed() } });
    const { form, version: next } = await lead.event.forEditing({ eventId });
    expect(form.notes.map(({ kind }) => kind)).toEqual(["BRING", "FOOD"]);
    await lead.event.update({ eventId, version: next, event: { ...form, notes: [] } });
    expect((await lead.event.forEditing({ eventId })).form.notes).toEqual([]);
    const { database } = await testDatabase();
    const entries = await database.auditEntry.findMany({ where: { eventId, action: "edited" } });
    expect(entries.map(({ after }) => after)).toEqual([{ fields: ["notes"] }, { fields: ["notes"] }]);
  });
});

describe("what taking part costs", () => {
  const line = { forDe: "", forEn: "", amount: "20", noteDe: "", noteEn: "" };
  const german = (text: string) => ({ text, language: "de" });

  test("is said in lines of whom and how much; what was typed comes back as it can be read again", async () => {
    const { eventId, stored, de, en } = await published({
      fees: [
        { ...line, amount: "1.200,50 €", noteDe: "inkl. 19 % MwSt.", noteEn: "19% VAT included" },
        { ...line, amount: "0", forDe: "Studierende" },
      ],
    });
    expect(stored.fees.map(({ amount, forDe }) => [amount, forDe])).toEqual([
      ["1200,50", ""],
      ["0", "Studierende"],
    ]);
    const students = { whom: german("Studierende"), cents: null, note: null };
    expect(de.fees).toEqual([{ whom: null, cents: 120_050, note: german("inkl. 19 % MwSt.") }, students]);
    expect(en.fees[0]?.note).toEqual({ text: "19% VAT included", language: "en" });
    expect(en.fees[1]).toEqual(students);
    const { database } = await testDatabase();
    expect(await database.eventFee.count({ where: { eventId } })).toBe(2);
  });

  test("may be left unsaid, and then nothing says it; a German sentence stands on the English page, too", async () => {
    const { translations } = eventForm();
    const withFee = (fee: string) => ({
      translations: { de: { ...translations.de, fee }, en: { ...translations.en, fee: "" } },
    });
    const unsaid = await published(withFee(""));
    expect([unsaid.de.fees, unsaid.de.fee, unsaid.en.fee]).toEqual([[], null, null]);
    expect((await published(withFee("nach Aufwand"))).en.fee).toEqual(german("nach Aufwand"));
  });

  test("that cannot be read is told at its field, and nothing is saved", async () => {
    const event = eventForm({ fees: [line, { ...line, amount: "fünf Euro" }] });
    const refused = await lead.event.create({ organisationId, event }).catch((error: Error) => error);
    expect(String(refused)).toContain("amountInvalid");
    const { database } = await testDatabase();
    expect(await database.event.count({ where: { slug: event.slug } })).toBe(0);
  });
});

describe("whom to ask about what", () => {
  test("stands with each contact; one for everything has no purpose", async () => {
    const contacts = [
      { purpose: "PRESS", name: "Pressestelle", email: "presse@example.org", phone: "" },
      { purpose: null, name: "Bürgerbüro", email: "fragen@example.org", phone: "" },
    ] as const;
    const { stored, en } = await published({ contacts: [...contacts] });
    expect(stored.contacts).toEqual(contacts);
    expect(en.contacts.map(({ purpose, name }) => [purpose, name])).toEqual([
      ["PRESS", "Pressestelle"],
      [null, "Bürgerbüro"],
    ]);
  });
});

test("bodies stand with their roles, those of an exhibition's owner and a patron, too", async () => {
  const roles = [...partnerRoles].reverse();
  const partners = roles.map((role) => ({ role, name: `Stelle ${role}`, url: "" }));
  const { stored, de } = await published({ partners });
  expect(stored.partners.map(({ role }) => role)).toEqual(roles);
  expect(de.partners).toEqual(roles.map((role) => ({ role, name: `Stelle ${role}`, url: null, mark: null })));
});

test("people stand with role and office in the order typed; without English words in German", async () => {
  const speaker = {
    role: "SPEAKER",
    name: "N. N.",
    officeDe: "Oberbürgermeisterin",
    officeEn: "",
    organisation: "Stadt Muster",
    biographyDe: "Eine Zeile\nund noch eine",
    biographyEn: "One line",
    url: "https://example.org/",
  } as const;
  const host = {
    ...speaker,
    role: "MODERATION",
    name: "Kim",
    officeDe: "",
    organisation: "",
    url: "",
  } as const;
  const { stored, de, en } = await published({ persons: [host, speaker] });
  expect(stored.persons).toMatchObject([
    { ...host, url: null },
    { ...speaker, url: "https://example.org/" },
  ]);
  expect(de.persons.map(({ role, name, office }) => [role, name, office?.text])).toEqual([
    ["MODERATION", "Kim", undefined],
    ["SPEAKER", "N. N.", "Oberbürgermeisterin"],
  ]);
  expect(de.persons[1]?.biography).toEqual({ text: "Eine Zeile\nund noch eine", language: "de" });
  expect(en.persons[1]).toEqual({
    picture: null,
    role: "SPEAKER",
    name: "N. N.",
    office: { text: "Oberbürgermeisterin", language: "de" },
    organisation: "Stadt Muster",
    biography: { text: "One line", language: "en" },
    url: "https://example.org/",
  });
});
