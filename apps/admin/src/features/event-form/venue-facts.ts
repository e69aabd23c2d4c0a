import type { VenueUse } from "@podium/api/event/staff/views";
import type { EventForm } from "@podium/domain/event/schema";
import { venueFactCodes } from "@podium/domain/venue/facts";

type Venue = NonNullable<EventForm["venue"]>;

/** The form asks for every fact of the closed list; what nobody has answered yet is "not known". */
export function withAllFacts(venue: Venue): Venue {
  return {
    ...venue,
    facts: venueFactCodes.map(
      (code) =>
        venue.facts.find((fact) => fact.code === code) ?? { code, value: "UNKNOWN", noteDe: "", noteEn: "" },
    ),
  };
}

/**
 * What is sent: facts that nobody has answered are left out, so that looking at a form changes nothing. A venue that is
 * changed for all goes with the events that stood beside that choice.
 *
 * @param known codes that the venue had answers for, "not known" among them
 */
export function toSend(form: EventForm, known: ReadonlySet<string>, use: VenueUse | null): EventForm {
  const answered = (fact: Venue["facts"][number]) =>
    fact.value !== "UNKNOWN" || Boolean(fact.noteDe || fact.noteEn) || known.has(fact.code);
  return {
    ...form,
    venue: form.venue && {
      ...form.venue,
      facts: form.venue.facts.filter(answered),
      seen: form.venue.reach === "ALL" ? (use?.events ?? []).map(({ id }) => id) : [],
    },
  };
}
