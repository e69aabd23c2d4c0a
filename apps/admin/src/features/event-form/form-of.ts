import type { EventForm } from "@podium/domain/event/schema";
import { accessibilityFactCodes } from "@podium/domain/venue/facts";

type Texts = EventForm["translations"]["de"];
type Venue = NonNullable<EventForm["venue"]>;

const noTexts: Texts = {
  title: "",
  kind: "",
  summary: "",
  body: "",
  host: "",
  audience: "",
  fee: "",
  guidingQuestions: [],
  goal: "",
  goals: [],
  programme: [],
};

/** A form with nothing typed yet, with the choices that most events need. */
export const emptyForm: EventForm = {
  slug: "",
  seriesId: null,
  format: "ON_SITE",
  audiences: [],
  timezone: "Europe/Berlin",
  startsAt: "",
  endsAt: "",
  onlineUrl: "",
  venue: null,
  registrationMode: "HERE",
  externalRegistrationUrl: "",
  registrationOpensAt: "",
  registrationClosesAt: "",
  registrationPaused: false,
  showPlacesLeft: true,
  holdMinutes: 1440,
  poolSize: null,
  commentPolicy: "OPEN",
  translations: { de: noTexts, en: noTexts },
  partners: [],
  contacts: [],
  links: [],
};

export const emptyVenue: Venue = {
  id: null,
  name: "",
  street: "",
  postalCode: "",
  city: "",
  arrivalDe: "",
  arrivalEn: "",
  facts: [],
};

/** The form asks for every fact of the closed list; what nobody has answered yet is "not known". */
export function withAllFacts(venue: Venue): Venue {
  return {
    ...venue,
    facts: accessibilityFactCodes.map(
      (code) =>
        venue.facts.find((fact) => fact.code === code) ?? { code, value: "UNKNOWN", noteDe: "", noteEn: "" },
    ),
  };
}

/**
 * What is sent: facts that nobody has answered are left out, so that looking at a form changes nothing.
 *
 * @param known codes that the venue had answers for, "not known" among them
 */
export function toSend(form: EventForm, known: ReadonlySet<string>): EventForm {
  const answered = (fact: Venue["facts"][number]) =>
    fact.value !== "UNKNOWN" || Boolean(fact.noteDe || fact.noteEn) || known.has(fact.code);
  return {
    ...form,
    venue: form.venue && { ...form.venue, facts: form.venue.facts.filter(answered) },
  };
}
