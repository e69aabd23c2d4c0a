import { fieldOf, fieldOrder, sectionOf, withoutLanguage } from "@podium/domain/event/form/parts";
import type { FieldErrors } from "react-hook-form";

/** Where a field's label stands: "sessions.0.titleDe" → "sessions_titleDe" of the section "programme". */
export function labelKey(path: string): { section: string | undefined; field: string } {
  const field = withoutLanguage(path).replace(/\.\d+/gu, "").replaceAll(".", "_");
  return { section: sectionOf(path), field };
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

/** Mistakes as one meets them going through the form from the top. */
export function inFormOrder(mistakes: readonly FieldMistake[]): FieldMistake[] {
  const place = ({ path }: FieldMistake) => {
    const found = fieldOrder.indexOf(fieldOf(path));
    return found === -1 ? fieldOrder.length : found;
  };
  return mistakes.toSorted((one, other) => place(one) - place(other));
}
