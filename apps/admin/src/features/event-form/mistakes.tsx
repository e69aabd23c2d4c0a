"use client";

import type { EventForm } from "@podium/domain/event/schema";
import { ERROR_SUMMARY_ID, ErrorSummary } from "@podium/ui/form/error-summary";
import { fieldId } from "@podium/ui/form/field";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { useFormState } from "react-hook-form";
import { inFormOrder, mistakesOf } from "./fields/field-words.ts";
import { useFieldWords } from "./fields/use-field.ts";

/** Everything that is wrong with the form, each with the way to its field. Gets the focus after each attempt to save. */
export function Mistakes() {
  const t = useTranslations("eventForm");
  const { labelOf, sentenceOf } = useFieldWords();
  const { errors, submitCount } = useFormState<EventForm>();
  const mistakes = inFormOrder(mistakesOf(errors));

  useEffect(() => {
    if (submitCount > 0) document.getElementById(ERROR_SUMMARY_ID)?.focus();
  }, [submitCount]);

  return (
    <ErrorSummary
      title={t("form.errorSummary", { count: mistakes.length })}
      errors={mistakes.map(({ path, key }) => ({
        // Sentences typed one per line share one field.
        fieldId: fieldId(path.replace(/\.(guidingQuestions|goals)\.\d+$/u, ".$1")),
        message: `${labelOf(path)}: ${sentenceOf(key)}`,
      }))}
    />
  );
}
