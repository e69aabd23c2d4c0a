"use client";

import { FACT_MAX, LIST_MAX } from "@podium/domain/event/limits";
import type { EventForm } from "@podium/domain/event/schema";
import { TextArea } from "@podium/ui/form/field";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { type FieldError, get, useController, useFormContext } from "react-hook-form";
import { useLanguages } from "./languages.tsx";
import { useFieldWords, useLabel } from "./use-field.ts";

type LinesPath = `translations.${"de" | "en"}.${"guidingQuestions" | "goals"}`;

/** A list of sentences, typed one per line. */
export function LinesField({ path, lang }: { path: LinesPath; lang: string }) {
  const t = useTranslations("eventForm");
  const { labelOf, sentenceOf, sentenceOfEntry } = useFieldWords(useLanguages());
  const labelled = useLabel(labelOf);
  const { formState } = useFormContext<EventForm>();
  const { field } = useController<EventForm, LinesPath>({ name: path });
  // As typed: empty lines at the end must not vanish while somebody is typing.
  const [text, setText] = useState(field.value.join("\n"));
  const found = get(formState.errors, path) as FieldError | (FieldError | undefined)[] | undefined;
  const position = Array.isArray(found) ? found.findIndex(Boolean) : -1;
  const message = (Array.isArray(found) ? found[position] : found)?.message;
  return (
    <TextArea
      ref={field.ref}
      name={path}
      lang={lang}
      label={labelled(path)}
      hint={t("content.hints.lines", { max: FACT_MAX, entries: LIST_MAX })}
      optionalLabel={t("form.optional")}
      error={message && (position < 0 ? sentenceOf(message) : sentenceOfEntry(position, message))}
      rows={5}
      value={text}
      onBlur={field.onBlur}
      onChange={({ target }) => {
        setText(target.value);
        field.onChange(target.value.split("\n").filter((line) => line.trim()));
      }}
    />
  );
}
