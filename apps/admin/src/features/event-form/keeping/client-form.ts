import type { VenueUse } from "@podium/api/event/staff/views";
import { type FieldValues, fieldsIn } from "@podium/domain/event/form/fields";
import { plain } from "@podium/domain/event/form/merge";
import type { EventForm } from "@podium/domain/event/schema";
import { withPlaces } from "../places/place-rows.ts";
import { toSend, withAllFacts } from "../venue-facts.ts";

/** A stored form as the screen has it: with a line for each fact, and places to begin with. */
export function clientForm(form: EventForm): EventForm {
  return { ...withPlaces(form), venue: form.venue && withAllFacts(form.venue) };
}

/** What stands in the screen's form, by fields, as the server takes it. @param known codes of facts that the venue had answers for */
export function sentFields(form: EventForm, known: ReadonlySet<string>, use: VenueUse | null): FieldValues {
  return fieldsIn(plain(toSend(form, known, use)));
}

export function knownFacts({ venue }: EventForm): ReadonlySet<string> {
  return new Set(venue?.facts.map(({ code }) => code));
}

/** One field's value as the screen has it. */
export function clientValue(field: string, value: unknown): unknown {
  return field === "venue" && value ? withAllFacts(value as NonNullable<EventForm["venue"]>) : value;
}
