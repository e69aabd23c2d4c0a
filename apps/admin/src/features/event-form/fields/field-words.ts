import { sections } from "@podium/domain/event/sections";
import type { FieldErrors } from "react-hook-form";

/** A field's key in the catalogue: "translations.de.programme.0.title" → "programme_title". */
export function labelKey(path: string): string {
  return path
    .replace(/^translations\.(de|en)\./u, "")
    .replace(/\.\d+/gu, "")
    .replaceAll(".", "_");
}

/** The language that a field is in; undefined for fields that have none. */
export function languageOf(path: string): "de" | "en" | undefined {
  return /^translations\.(de|en)\./u.exec(path)?.[1] as "de" | "en" | undefined;
}

export type FieldMistake = { path: string; key: string };

/** All mistakes in the order of the form's object, with the path of their field and the key of their sentence. */
export function mistakesOf(errors: FieldErrors, prefix = ""): FieldMistake[] {
  return Object.entries(errors).flatMap(([name, error]) => {
    if (!error || typeof error !== "object") return [];
    const path = name === "root" ? prefix : prefix ? `${prefix}.${name}` : name;
    if ("message" in error && typeof error.message === "string") return [{ path, key: error.message }];
    return mistakesOf(error as FieldErrors, path);
  });
}

/** How the fields follow one another on the screen. */
const order = Object.values(sections).flatMap(({ fields, ...section }) =>
  Object.keys("translated" in section ? section.translated.fields : fields),
);

/** Mistakes as one meets them going through the form from the top. */
export function inFormOrder(mistakes: readonly FieldMistake[]): FieldMistake[] {
  const place = ({ path }: FieldMistake) => {
    const found = order.indexOf(path.replace(/^translations\.(de|en)\./u, "").split(".", 1)[0] ?? "");
    return found === -1 ? order.length : found;
  };
  return mistakes.toSorted((one, other) => place(one) - place(other));
}
