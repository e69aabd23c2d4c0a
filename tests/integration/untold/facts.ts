import { randomUUID } from "node:crypto";
import { type EventForm, initialEvent } from "@podium/domain/event/schema";
import { newOccurrence } from "@podium/domain/event/sections/when-where/time";
import { newVenue } from "@podium/domain/event/sections/when-where/venue";
import { category, pool, session } from "../event-form.ts";
import type { Statement } from "./statements.ts";
import type { Surface } from "./surfaces.ts";

/** What an event says that says nothing else: its title, its day, its place and, by being there, its body. */
export const day = { ...newOccurrence, date: "2031-03-11" };
const withClock = { ...day, time: "18:00" };
export const here = category("Teilnahme", ["pool-1"]);

export function bareEvent(): EventForm {
  const [places] = initialEvent.pools;
  const texts = { ...initialEvent.translations.de, title: `Abend ${randomUUID().slice(0, 8)}` };
  const venue = { ...newVenue, name: "Rathaus", street: "Markt 1", postalCode: "06108", city: "Halle" };
  return {
    ...initialEvent,
    inEasyLanguage: true,
    occurrences: [day],
    venue,
    pools: places ? [places] : [],
    categories: [here],
    translations: { ...initialEvent.translations, de: texts },
  };
}

/** One thing more that an event may say, or leave open in words; or what becomes of it. */
export type Fact = {
  name: string;
  given?: Partial<EventForm>;
  /** In German. */
  words?: Partial<EventForm["translations"]["de"]>;
  becomes?: "postponed" | "cancelled";
  says: readonly Statement[];
  /** Statements that here stand in other places than they do elsewhere. */
  only?: Partial<Record<Statement, readonly Surface[]>>;
  /** Whether there are people with a place. */
  peopled?: boolean;
};

const venueOf = () => bareEvent().venue;
const at = (differing: Partial<typeof day>) => ({ occurrences: [{ ...withClock, ...differing }] });
const partner = (role: "PATRON" | "COOPERATION") => ({ partners: [{ role, name: "Verein", url: "" }] });
const fee = (amount: string) => ({ fees: [{ forDe: "", forEn: "", amount, noteDe: "", noteEn: "" }] });
const way = (differing: Partial<typeof here>) => ({
  categories: [{ ...here, pools: [], ...differing }],
  pools: [],
});

export const facts: readonly Fact[] = [
  { name: "nothing else", says: ["registering"] },
  { name: "the clock time", given: at({}), says: ["registering", "clock"] },
  {
    name: "a time that is about",
    given: at({ isAbout: true }),
    says: ["registering", "clock", "about"],
    // Programs are told the day.
    only: { clock: ["page", "list", "easy", "form", "calendar", "own", "ticket", "mail"] },
  },
  { name: "when it ends", given: at({ endTime: "20:30" }), says: ["registering", "clock", "end"] },
  { name: "that its end is open", given: at({ isEndOpen: true }), says: ["registering", "clock", "openEnd"] },
  {
    name: "its last day",
    given: { occurrences: [{ ...day, endDate: "2031-03-13" }] },
    says: ["registering", "lastDay"],
  },
  { name: "when doors open", given: at({ doors: "17:30" }), says: ["registering", "clock", "doors"] },
  {
    name: "a second date",
    given: { occurrences: [day, { ...newOccurrence, date: "2031-03-18" }] },
    says: ["registering", "secondDate"],
  },
  {
    name: "that its date is open",
    given: { occurrences: [{ ...newOccurrence, isDateOpen: true }] },
    says: ["registering", "dateOpen"],
  },
  {
    name: "that its place is open",
    given: { occurrences: [{ ...day, place: "NOT_YET_KNOWN" }], venue: null },
    says: ["registering", "placeOpen"],
  },
  {
    name: "two dates in places of their own",
    given: {
      occurrences: [
        { ...day, place: "ELSEWHERE", elsewhere: "Stadtpark" },
        { ...newOccurrence, date: "2031-03-18", place: "ELSEWHERE", elsewhere: "Ratskeller" },
      ],
      venue: null,
    },
    says: ["registering", "secondDate", "elsewhere"],
  },
  {
    name: "two dates, of which one has no place yet",
    given: {
      occurrences: [
        { ...day, place: "ELSEWHERE", elsewhere: "Stadtpark" },
        { ...newOccurrence, date: "2031-03-18", place: "NOT_YET_KNOWN" },
      ],
      venue: null,
    },
    says: ["registering", "secondDate", "elsewhere", "placeOpen"],
    only: { placeOpen: ["page", "list", "easy", "own", "ticket", "mail"] },
  },
  {
    name: "that it is online, too, without a word of the way",
    given: { format: "HYBRID", categories: [{ ...here, attendance: "ON_SITE" }] },
    says: ["registering", "online"],
    only: { online: ["page", "list", "easy", "data"] },
  },
  {
    name: "the way to take part from afar",
    given: { format: "ONLINE", onlineUrl: "https://example.org/raum", venue: null },
    says: ["registering", "online", "link"],
  },
  { name: "no way to take part", given: { categories: [{ ...here, hidden: true }] }, says: [] },
  { name: "that nobody registers", given: way({ channel: "NONE" }), says: ["justCome"], peopled: false },
  {
    name: "that one registers by telephone",
    given: way({ channel: "PHONE", phone: "030 123456" }),
    says: ["byPhone"],
    peopled: false,
  },
  {
    name: "how many places there are",
    given: { pools: [{ ...pool("pool-1", 20) }] },
    says: ["registering", "places"],
  },
  {
    name: "that all places are taken",
    given: { pools: [pool("pool-1", 0)] },
    says: ["waitlist", "deadline", "clock"],
    only: { deadline: ["page", "easy", "form"], clock: ["page", "easy", "form"] },
    peopled: false,
  },
  {
    name: "that somebody decides",
    given: { approvalMode: "PLACE_KEPT" },
    says: ["registering", "approval"],
  },
  {
    name: "until when one registers",
    given: { registrationClosesAt: "2031-03-04T12:00" },
    says: ["registering", "deadline", "clock"],
    only: { clock: ["page", "easy", "form"] },
  },
  {
    name: "that companions may come",
    given: { categories: [{ ...here, maxPersons: 3, companions: "COUNTED" }] },
    says: ["registering", "companions"],
  },
  { name: "that it is free", given: fee("0"), says: ["registering", "free"] },
  { name: "what it costs", given: fee("20"), says: ["registering", "price"] },
  { name: "in which language it is", given: { languages: ["pl"] }, says: ["registering", "language"] },
  {
    name: "what interpreters speak",
    given: { interpretingLanguages: ["pl"] },
    says: ["registering", "interpreting"],
  },
  { name: "who is patron", given: partner("PATRON"), says: ["registering", "patron"] },
  { name: "with whom", given: partner("COOPERATION"), says: ["registering", "cooperation"] },
  {
    name: "whom to ask",
    given: { contacts: [{ purpose: null, name: "Kontaktstelle", email: "stelle@example.org", phone: "" }] },
    says: ["registering", "contact"],
  },
  {
    name: "what the house has",
    given: {
      venue: venueOf() && {
        ...newVenue,
        ...venueOf(),
        facts: [{ code: "STEP_FREE_ACCESS", value: "YES", noteDe: "", noteEn: "" }],
      },
    },
    says: ["registering", "accessible"],
  },
  {
    name: "what is offered at it",
    given: { accessibility: [{ code: "SPEECH_TO_TEXT", value: "YES", noteDe: "", noteEn: "" }] },
    says: ["registering", "captions"],
  },
  { name: "for whom it is", words: { audience: "Eltern" }, says: ["registering", "audience"] },
  { name: "what kind it is", words: { kind: "Lesung" }, says: ["registering", "kind"] },
  { name: "what it is about", words: { summary: "Kurzweilig." }, says: ["registering", "summary"] },
  { name: "who else holds it", words: { host: "Verein Licht" }, says: ["registering", "host"] },
  {
    name: "of which series it is",
    given: { newSeries: { nameDe: "Grüne Woche", nameEn: "" }, edition: 7 },
    says: ["registering", "series"],
  },
  { name: "of which day it is", given: { asOf: "2030-12-24" }, says: ["registering", "asOf"] },
  { name: "its hashtag", given: { hashtag: "Abend" }, says: ["registering", "hashtag"] },
  {
    name: "what is on",
    given: { sessions: [session("", "", "Ankommen")] },
    says: ["registering", "programme"],
  },
  {
    name: "who is to be heard",
    given: {
      persons: [
        {
          ...{ id: null, role: "MODERATION", name: "Kim Muster", officeDe: "", officeEn: "" },
          ...{ organisation: "", biographyDe: "", biographyEn: "", url: "" },
        } as const,
      ],
    },
    says: ["registering", "persons"],
  },
  {
    name: "what to bring",
    given: { notes: [{ kind: "BRING", textDe: "Stift", textEn: "" }] },
    says: ["registering", "notes"],
  },
  {
    name: "a film in sign language",
    given: { signFilmUrl: "https://example.org/film", signFilmTitle: "" },
    says: ["registering", "film"],
  },
  {
    name: "a day that is over, and that it was online",
    given: {
      occurrences: [{ ...newOccurrence, date: "2025-03-11" }],
      ...{ format: "ONLINE", onlineUrl: "https://example.org/raum", venue: null },
    },
    says: ["over", "online"],
    peopled: false,
  },
  {
    name: "that it is postponed",
    becomes: "postponed",
    says: ["postponed", "dateOpen"],
    // The mail was there before.
    only: { dateOpen: ["page", "list", "easy", "form", "own", "ticket"] },
  },
  { name: "that it is cancelled", becomes: "cancelled", says: ["cancelled"], peopled: false },
];
