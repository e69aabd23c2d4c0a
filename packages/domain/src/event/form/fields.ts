import { type EventForm, eventInput } from "../schema.ts";

const { translations, ...plain } = eventInput.shape;
const languages = ["de", "en"] as const;

/**
 * The fields of the form by which editors meet: "startsAt", "translations.de.title". A list is one field, and so is the
 * venue: parts of two things must not become one.
 */
export const formFields: readonly string[] = [
  ...Object.keys(plain),
  ...languages.flatMap((language) =>
    Object.keys(translations.shape[language].shape).map((name) => `translations.${language}.${name}`),
  ),
];

/** What some fields of a form hold, by their names. */
export type FieldValues = Record<string, unknown>;

/** All fields of a form. */
export function fieldsIn({ translations: texts, ...fields }: EventForm): FieldValues {
  const inLanguages = languages.flatMap((language) =>
    Object.entries(texts[language]).map(
      ([name, value]) => [`translations.${language}.${name}`, value] as const,
    ),
  );
  return { ...fields, ...Object.fromEntries(inLanguages) };
}

/** The form with other values in some fields. They may be anything that was typed; the schema says whether they fit. */
export function withFields(form: EventForm, values: FieldValues): EventForm {
  const all = { ...fieldsIn(form), ...values };
  const result: Record<string, unknown> = {};
  const texts: Record<string, Record<string, unknown>> = { de: {}, en: {} };
  for (const field of formFields) {
    const [, language, name] = /^translations\.(de|en)\.(\w+)$/u.exec(field) ?? [];
    const place = language ? texts[language] : result;
    if (place && field in all) place[name ?? field] = all[field];
  }
  // What was typed is no more than that: whoever reads it parses it.
  return { ...result, translations: texts } as EventForm;
}

/** The field that a path lies in: "venue.city" → "venue". Undefined for what is no field of the form. */
export function formFieldOf(path: string): string | undefined {
  return formFields.find((field) => path === field || path.startsWith(`${field}.`));
}
