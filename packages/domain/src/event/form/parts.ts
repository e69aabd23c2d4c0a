import { type SectionName, sections } from "../sections.ts";

/**
 * The parts of an event's form, each a page with an address of its own, and the sections in each, in the order in which
 * they follow one another. A part is about two screens long.
 */
export const parts = {
  about: ["texts", "content", "picture", "easy", "film"],
  "when-where": ["time", "venue", "accessibility"],
  programme: ["programme"],
  people: ["people"],
  participation: ["opening", "places", "fees"],
  procedure: ["policy", "reminders"],
  "good-to-know": ["notes"],
  classification: ["classification"],
  results: ["results"],
  comments: ["comments"],
} as const satisfies Record<string, readonly SectionName[]>;
export type PartName = keyof typeof parts;
export const partNames = Object.keys(parts) as PartName[];
/** What came of an event is of that one alone. */
export const copiedParts: readonly PartName[] = partNames.filter((part) => part !== "results");

const fieldsOf = ({ fields, ...section }: (typeof sections)[SectionName]) =>
  Object.keys({ ...fields, ...("translated" in section && section.translated.fields) });

const sectionOfField = new Map(
  Object.entries(sections).flatMap(([name, section]) =>
    fieldsOf(section).map((field) => [field, name as SectionName] as const),
  ),
);

/** All fields of the form without their language, as they follow one another on the screen. */
export const fieldOrder: readonly string[] = partNames.flatMap((part) =>
  parts[part].flatMap((name) => fieldsOf(sections[name])),
);

/** The field without its language: "translations.de.goals.0" → "goals.0". */
export function withoutLanguage(path: string): string {
  return path.replace(/^translations\.(de|en)\./u, "");
}

/** The first word of a field's path, by which its section knows it. */
export function fieldOf(path: string): string {
  return withoutLanguage(path).split(".", 1)[0] ?? "";
}

/** The section that a field belongs to; undefined for what is no field of the form. */
export function sectionOf(path: string): SectionName | undefined {
  return sectionOfField.get(fieldOf(path));
}

/** The part in which a field stands; the first one for what is no field of the form. */
export function partOf(path: string): PartName {
  const section = sectionOf(path);
  const part = partNames.find((name) =>
    (parts[name] as readonly SectionName[]).some((each) => each === section),
  );
  return part ?? "about";
}
