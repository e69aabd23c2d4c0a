import { type MissingField, missingFields, type PublicationFacts } from "./missing-fields.ts";
import { sections } from "./sections.ts";

/** What an event still lacks before it can go online. Empty: nothing. */
export function missingBeforePublication(event: PublicationFacts): MissingField[] {
  const missing = new Set(
    Object.values(sections).flatMap((section) => ("missing" in section ? section.missing(event) : [])),
  );
  return missingFields.filter((field) => missing.has(field));
}
