"use client";

import type { EventForm } from "@podium/domain/event/schema";
import { hasKey } from "@podium/ui/text/has-key.ts";
import { useMessages, useTranslations } from "next-intl";
import { type FieldPath, get, useFormContext } from "react-hook-form";
import { labelKey, languageOf } from "./field-words.ts";

type Registration = Parameters<ReturnType<typeof useFormContext<EventForm>>["register"]>[1];

/** Words of fields: label with its language, and the sentence for a mistake. */
export function useFieldWords() {
  const t = useTranslations("eventForm");
  const fieldError = useTranslations("fieldError");
  const refusal = useTranslations("refusal");
  const known = useMessages();
  const { fields } = known.eventForm;
  return {
    labelOf: (path: string) => {
      const key = labelKey(path);
      const label = hasKey(fields, key) ? t(`fields.${key}`) : path;
      const language = languageOf(path);
      return language ? t("inLanguage", { label, language: t(`languages.${language}`) }) : label;
    },
    sentenceOf: (key: string) => {
      if (hasKey(known.fieldError, key)) return fieldError(key);
      return hasKey(known.refusal, key) ? refusal(key) : fieldError("other");
    },
  };
}

/** Everything that a field of packages/ui needs for one value of the form: name, label, mistake, and its ties to it. */
export function useField() {
  const { register, formState } = useFormContext<EventForm>();
  const { labelOf, sentenceOf } = useFieldWords();
  return (path: FieldPath<EventForm>, options?: Registration) => {
    const mistake = get(formState.errors, path) as { message?: string } | undefined;
    return {
      ...register(path, options),
      label: labelOf(path),
      error: mistake?.message ? sentenceOf(mistake.message) : undefined,
    };
  };
}
