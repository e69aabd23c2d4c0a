"use client";

import type { EventForm } from "@podium/domain/event/schema";
import { type SectionName, sections } from "@podium/domain/event/sections";
import { locales } from "@podium/domain/locale";
import { hasKey } from "@podium/ui/text/has-key.ts";
import { useMessages, useTranslations } from "next-intl";
import { type FieldPath, get, useFormContext } from "react-hook-form";
import type { Messages } from "../../../i18n/message-keys.ts";
import { useFieldErrorWords } from "../../../screen/use-field-error-words.ts";
import { useIsFromText } from "../announcement/marks.tsx";
import { useFormFrame } from "../form-frame.ts";
import { labelKey, languageOf } from "./field-words.ts";
import { useLanguages } from "./languages.tsx";

type Registration = Parameters<ReturnType<typeof useFormContext<EventForm>>["register"]>[1];

/**
 * Words of fields: label, with its language where there are several, and the sentence for a mistake.
 *
 * @param languages those that the form shows
 */
export function useFieldWords(languages: readonly string[] = locales) {
  const t = useTranslations("eventForm");
  const fieldError = useFieldErrorWords();
  const refusal = useTranslations("refusal");
  const known = useMessages();
  const nameOf = (path: string) => {
    const { section, field } = labelKey(path);
    const key = `${section}.fields.${field}`;
    if (!isLabel(known.eventForm, key)) return undefined;
    const language = languageOf(path);
    const label =
      language && languages.length > 1
        ? t("form.inLanguage", { label: t(key), language: t(`form.languages.${language}`) })
        : t(key);
    return { label, isReadable: language !== undefined };
  };
  return {
    /** The label, and whether the value is a text that can be read out; undefined for what has no field of its own. */
    nameOf,
    labelOf: (path: string) => nameOf(path)?.label ?? path,
    /** For the message of a schema or a refusal's key. */
    sentenceOf: (message: string) =>
      hasKey(known.refusal, message) ? refusal(message) : fieldError(message),
    /** The same for one of the entries that are typed one per line into one field. */
    sentenceOfEntry: (position: number, message: string) =>
      t("content.entry", { number: position + 1, sentence: fieldError(message) }),
  };
}

type Words = Messages["eventForm"];
type LabelKey = {
  [Name in SectionName]: `${Name}.fields.${keyof Words[Name]["fields"] & string}`;
}[SectionName];

function isLabel(words: Words, key: string): key is LabelKey {
  const [section = "", , field = ""] = key.split(".");
  return hasKey(sections, section) && hasKey(words[section].fields, field);
}

/** A label, which says of what came from a pasted text that somebody has to look at it. */
export function useLabel(labelOf: (path: string) => string): (path: string) => string {
  const t = useTranslations("announcement");
  const isFromText = useIsFromText();
  return (path) => (isFromText(path) ? t("mark", { label: labelOf(path) }) : labelOf(path));
}

/** Everything that a field of packages/ui needs for one value of the form: name, label, mistake, and its ties to it. */
export function useField() {
  const { register, formState } = useFormContext<EventForm>();
  const t = useTranslations("eventForm.form.conflict");
  const { labelOf, sentenceOf } = useFieldWords(useLanguages());
  const labelled = useLabel(labelOf);
  const isFromText = useIsFromText();
  const { conflicts } = useFormFrame();
  return (path: FieldPath<EventForm>, options?: Registration) => {
    const mistake = get(formState.errors, path) as { message?: string } | undefined;
    const conflict = conflicts.get(path);
    return {
      ...register(path, options),
      label: labelled(path),
      "data-from-text": isFromText(path) || undefined,
      error: conflict
        ? t("atField", { name: conflict.by ?? t("somebody") })
        : mistake?.message && sentenceOf(mistake.message),
    };
  };
}
