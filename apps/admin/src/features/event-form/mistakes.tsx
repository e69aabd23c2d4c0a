"use client";

import type { EventForm } from "@podium/domain/event/schema";
import { ErrorSummary } from "@podium/ui/error-summary";
import { fieldId } from "@podium/ui/field";
import { useTranslations } from "next-intl";
import { useFormState } from "react-hook-form";
import { mistakesOf } from "./field-words.ts";
import { useFieldWords } from "./use-field.ts";

/** Everything that is wrong with the form, each with the way to its field. */
export function Mistakes() {
  const t = useTranslations("eventForm");
  const { labelOf, sentenceOf } = useFieldWords();
  const mistakes = mistakesOf(useFormState<EventForm>().errors);
  return (
    <ErrorSummary
      title={t("errorSummary", { count: mistakes.length })}
      errors={mistakes.map(({ path, key }) => ({
        // Sentences typed one per line share one field.
        fieldId: fieldId(path.replace(/\.(guidingQuestions|goals)\.\d+$/u, ".$1")),
        message: `${labelOf(path)}: ${sentenceOf(key)}`,
      }))}
    />
  );
}
