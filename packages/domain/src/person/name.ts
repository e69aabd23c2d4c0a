import type { z } from "zod";
import { optionalLine } from "./text.ts";

/** People have one name or several (DIN 91379 knows no pattern): "" is a part that somebody does not have. */
export type Name = { firstName: string; lastName: string };

/** Part of a name that may be left empty; blanks alone are none. */
export function namePart(max: number) {
  return optionalLine(max).transform((value) => value ?? "");
}

/** One of the two parts is enough, and needed. Said at the second one, also while other fields are wrong. */
export function withName<Schema extends z.ZodObject>(schema: Schema): Schema {
  return schema.refine(hasName, {
    path: ["lastName"],
    error: "nameRequired",
    when: ({ value }) => typeof value === "object" && value !== null,
  });
}

function hasName(given: { firstName?: unknown; lastName?: unknown }): boolean {
  return Boolean(given.firstName || given.lastName);
}

/** "Anna Beispiel", "Suharto". */
export function fullName({ firstName, lastName }: Name): string {
  return [firstName, lastName].filter(Boolean).join(" ");
}

/** As in a list in the order of family names: "Beispiel, Anna", "Suharto". */
export function listName({ firstName, lastName }: Name): string {
  return [lastName, firstName].filter(Boolean).join(", ");
}

/** By which somebody is greeted without being called in full. */
export function shortName({ firstName, lastName }: Name): string {
  return firstName || lastName;
}

/** "A. B.", "S.". */
export function initials({ firstName, lastName }: Name): string {
  return [firstName, lastName].map(initial).filter(Boolean).join(" ");
}

/** The first letter with its combining marks (DIN 91379 has letters that are several code points). */
function initial(name: string): string {
  const [first] = new Intl.Segmenter("de", { granularity: "grapheme" }).segment(name);
  return first ? `${first.segment.toLocaleUpperCase("de")}.` : "";
}
