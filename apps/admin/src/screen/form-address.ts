import { type PartName, partOf } from "@podium/domain/event/form/parts";
import { fieldId } from "@podium/ui/form/targets.ts";

/** The page of one part of an event's form. */
export function partAddress(eventId: string, part: PartName): string {
  return `/events/${eventId}/details/${part}`;
}

/** The field in its part of the form. */
export function fieldAddress(eventId: string, path: string): string {
  return `${partAddress(eventId, partOf(path))}#${fieldId(path)}`;
}
