import { randomUUID } from "node:crypto";
import type { EventForm } from "@podium/domain/event/schema";
import { newCategory } from "@podium/domain/event/sections/taking-part/places";
import { newSession } from "@podium/domain/event/sections/when-where/programme";
import { occurrenceFrom } from "@podium/domain/event/sections/when-where/time";
import { initialPolicy } from "@podium/domain/registration/policy";

const texts = (title: string): EventForm["translations"]["de"] => ({
  title,
  subtitle: "",
  motto: "",
  kind: "Dialogformat",
  summary: `${title} – eine Einladung.`,
  body: "Wir sprechen miteinander.",
  host: "",
  audience: "Alle",
  fee: "kostenfrei",
  guidingQuestions: ["Was brauchen wir?"],
  goal: "",
  goals: [],
});

/** A pool that is not saved yet. */
export function pool(key: string, size: number | null): EventForm["pools"][number] {
  return { id: null, key, name: key, size };
}

/** A category that is not saved yet; it counts in the pools of these keys. */
export function category(
  name: string,
  pools: string[],
  differing: Partial<EventForm["categories"][number]> = {},
): EventForm["categories"][number] {
  return {
    ...newCategory(pools),
    nameDe: name,
    nameEn: `${name} (English)`,
    ...differing,
  };
}

/** A line of the programme that is not saved yet. */
export function session(
  from: string,
  to: string,
  titleDe: string,
  differing: Partial<EventForm["sessions"][number]> = {},
): EventForm["sessions"][number] {
  return { ...newSession, from, to, titleDe, ...differing };
}

/** The form with another size of its first pool. */
export function withPlaces(form: EventForm, size: number | null): EventForm {
  return { ...form, pools: form.pools.map((each, index) => (index === 0 ? { ...each, size } : each)) };
}

/** The form of a complete event in person, as the panel sends it. */
export function eventForm(differing: Partial<EventForm> = {}): EventForm {
  return {
    inEnglish: true,
    slug: `dialog-${randomUUID().slice(0, 8)}`,
    seriesId: null,
    format: "ON_SITE",
    audiences: ["CITIZENS"],
    timezone: "Europe/Berlin",
    occurrences: [occurrenceFrom("2031-03-11T09:30", "2031-03-11T16:30")],
    onlineUrl: "",
    venue: {
      id: null,
      name: "Rathaus",
      street: "Markt 1",
      postalCode: "06108",
      city: "Halle (Saale)",
      arrivalDe: "",
      arrivalEn: "",
      facts: [{ code: "STEP_FREE_ACCESS", value: "YES", noteDe: "", noteEn: "" }],
    },
    registrationOpensAt: "",
    registrationClosesAt: "",
    registrationPaused: false,
    showPlacesLeft: true,
    ...initialPolicy,
    waitlistPolicy: "OFF",
    quietFrom: "",
    quietUntil: "",
    reminderHours: [24],
    pools: [pool("hall", 20)],
    categories: [category("Teilnahme", ["hall"])],
    commentPolicy: "OPEN",
    translations: { de: texts("Bürgerdialog"), en: texts("Citizens’ dialogue") },
    sessions: [session("09:30", "10:00", "Ankommen")],
    rooms: [],
    tracks: [],
    fees: [],
    notes: [{ kind: "BRING", textDe: "Stift", textEn: "" }],
    accessibility: [],
    persons: [],
    partners: [{ role: "COOPERATION", name: "Verein Beispiel", url: "" }],
    contacts: [{ name: "Kontaktstelle", email: "kontakt@example.org", phone: "" }],
    links: [],
    ...differing,
  };
}
