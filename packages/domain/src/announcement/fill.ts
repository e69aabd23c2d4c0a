import { type EventForm, initialEvent } from "../event/schema.ts";
import { newSession } from "../event/sections/when-where/programme.ts";
import { newVenue } from "../event/sections/when-where/venue.ts";
import type { Facts, Finding } from "./finding.ts";
import { fillTimes, standingOfTime } from "./times.ts";

/**
 * What a found fact is to a form: it fills what is empty, comes beside what may be the same in another way, would replace
 * something else, stands there already, or may belong to several entries: then it goes nowhere.
 */
export type Standing = "fills" | "adds" | "replaces" | "same" | "unclear";

type Words = EventForm["translations"]["de"];
const texts = ["title", "subtitle", "motto", "kind", "audience", "host", "goal"] as const;
type Text = (typeof texts)[number];
const isText = (field: Finding["field"]): field is Text => texts.some((name) => name === field);

/** @param isNew choices that every form has are no decision of anybody yet */
export function standingOf(form: EventForm, finding: Finding, isNew: boolean): Standing {
  if (finding.field === "time") return standingOfTime(form, finding.value);
  if (isOfCategory(finding.field) && form.categories.length !== 1) return "unclear";
  const after = fillOne(form, finding);
  if (JSON.stringify(after) === JSON.stringify(form)) return "same";
  if (isText(finding.field)) return german(form)[finding.field] ? "replaces" : "fills";
  switch (finding.field) {
    case "body":
      return german(form).body ? "replaces" : "fills";
    case "venue":
      return form.venue && (form.venue.id || form.venue.name || form.venue.street) ? "replaces" : "fills";
    case "series":
      return form.seriesId || form.newSeries ? "replaces" : "fills";
    case "format":
      return isNew && form.format === initialEvent.format ? "fills" : "replaces";
    case "channel":
    case "channelUrl": {
      const [only] = form.categories;
      const isOpen = isNew || (finding.field === "channelUrl" && only?.channel === "EXTERNAL");
      return isOpen && !only?.url ? "fills" : "replaces";
    }
    case "onlineUrl":
    case "registrationClosesAt":
    case "asOf":
    case "hashtag":
      return form[finding.field] ? "replaces" : "fills";
    default:
      return "fills";
  }
}

/** What stands in the form where a fact would replace it, as words; "" where there are none. */
export function standingWords(form: EventForm, field: Finding["field"]): string {
  if (isText(field) || field === "body") return german(form)[field] ?? "";
  if (field === "venue" && form.venue) {
    const { name, street, postalCode, city } = form.venue;
    return [name, street, `${postalCode} ${city}`.trim()].filter(Boolean).join(", ");
  }
  if (field === "series") return form.newSeries?.nameDe ?? "";
  if (field === "channelUrl") return form.categories[0]?.url ?? "";
  if (field === "onlineUrl" || field === "hashtag" || field === "asOf") return form[field] ?? "";
  return "";
}

/** The form with these facts in it, and the paths of the fields that they stand in. Several paragraphs become one text. */
export function filledWith(
  form: EventForm,
  findings: readonly Finding[],
): { form: EventForm; paths: string[] } {
  const bodies = findings.flatMap(({ field, value }) => (field === "body" ? [value] : []));
  const times = findings.flatMap(({ field, value }) => (field === "time" ? [value] : []));
  const others = findings.filter(({ field }) => field !== "body" && field !== "time");
  let filled = others.reduce(fillOne, form);
  if (bodies.length > 0) filled = withGerman(filled, { body: bodies.join("\n\n") });
  const timed = fillTimes(filled, times);
  return {
    form: timed.form,
    paths: [
      ...new Set([
        ...others.flatMap(pathsOf),
        ...(bodies.length > 0 ? ["translations.de.body"] : []),
        ...timed.paths,
      ]),
    ],
  };
}

const german = ({ translations }: EventForm) => translations.de;

function withGerman(form: EventForm, words: Partial<Words>): EventForm {
  return { ...form, translations: { ...form.translations, de: { ...german(form), ...words } } };
}

function fillOne(form: EventForm, finding: Finding): EventForm {
  const { field, value } = finding;
  if (isText(field) || field === "body") return withGerman(form, { [field]: value });
  switch (field) {
    case "guidingQuestions":
    case "goals":
      return withGerman(form, { [field]: added(german(form)[field], value) });
    case "sessions":
      return { ...form, sessions: added(form.sessions, { ...newSession, ...value }) };
    case "venue": {
      const { name, street, postalCode, city } = form.venue ?? newVenue;
      const isSame = JSON.stringify({ name, street, postalCode, city }) === JSON.stringify(value);
      return isSame
        ? form
        : { ...form, venue: { ...newVenue, facts: form.venue?.facts.map(unknown) ?? [], ...value } };
    }
    case "channel":
      return withCategory(form, { channel: value });
    case "channelUrl":
      return withCategory(form, { url: value });
    case "fees":
      return { ...form, fees: added(form.fees, { forEn: "", noteEn: "", ...value }) };
    case "notes":
      return { ...form, notes: added(form.notes, { textEn: "", ...value }) };
    case "persons":
      return { ...form, persons: added(form.persons, { ...newPerson, ...value }) };
    case "contacts":
      return { ...form, contacts: added(form.contacts, value) };
    case "partners":
      return { ...form, partners: added(form.partners, { ...value, url: "", markId: null }) };
    case "links":
      return { ...form, links: added(form.links, { ...value, labelEn: "" }) };
    case "audiences":
      return { ...form, audiences: added(form.audiences, value) };
    case "languages":
    case "interpretingLanguages":
      return { ...form, [field]: added(form[field] ?? [], value) };
    case "series":
      return withSeries(form, value);
    case "time":
      return form;
    default:
      return { ...form, [field]: value };
  }
}

const isOfCategory = (field: Finding["field"]) => field === "channel" || field === "channelUrl";

/** How one takes part, where there is one kind of it only. */
function withCategory(form: EventForm, said: Partial<EventForm["categories"][number]>): EventForm {
  const [only, ...others] = form.categories;
  return only && others.length === 0 ? { ...form, categories: [{ ...only, ...said }] } : form;
}

function withSeries(form: EventForm, { nameDe, edition }: Facts["series"]): EventForm {
  if (form.newSeries?.nameDe === nameDe && (edition === null || form.edition === edition)) return form;
  return { ...form, seriesId: null, newSeries: { nameDe, nameEn: "" }, edition: edition ?? form.edition };
}

/** Another house has other facts. */
const unknown = (fact: NonNullable<EventForm["venue"]>["facts"][number]) => ({
  ...fact,
  ...({ value: "UNKNOWN", noteDe: "", noteEn: "" } as const),
});

const newPerson = { id: null, officeEn: "", biographyDe: "", biographyEn: "", url: "" };

/** Which row an entry is, or a session's day: nothing that a text says. */
const isTie = (name: string) => name === "id" || name === "occurrenceId";

/** At the end, unless it is there already, whatever is left out in one and empty in the other. */
function added<Entry>(entries: readonly Entry[], entry: Entry): Entry[] {
  const key = (each: Entry) =>
    JSON.stringify(
      each,
      (name, value: unknown) => (value === "" || value === null || isTie(name) ? undefined : value),
      0,
    )
      .split(",")
      .sort()
      .join();
  return entries.some((each) => key(each) === key(entry)) ? [...entries] : [...entries, entry];
}

function pathsOf({ field }: Finding): string[] {
  if (isText(field) || ["body", "guidingQuestions", "goals"].includes(field))
    return [`translations.de.${field}`];
  if (field === "channel") return ["categories.0.channel"];
  if (field === "channelUrl") return ["categories.0.url"];
  if (field === "venue") return ["name", "street", "postalCode", "city"].map((part) => `venue.${part}`);
  return field === "series" ? ["newSeries.nameDe", "edition"] : [field];
}
