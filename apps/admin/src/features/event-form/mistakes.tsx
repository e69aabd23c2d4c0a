"use client";

import type { EventForm } from "@podium/domain/event/schema";
import { ERROR_SUMMARY_ID, ErrorSummary } from "@podium/ui/form/error-summary";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { useFormState } from "react-hook-form";
import { FieldLink } from "./field-link.tsx";
import { inFormOrder, mistakesOf } from "./fields/field-words.ts";
import { useLanguages } from "./fields/languages.tsx";
import { useFieldWords } from "./fields/use-field.ts";

/** Everything that is wrong with the form, each with the way to its field. Gets the focus after each attempt to save. */
export function Mistakes() {
  const t = useTranslations("eventForm");
  const { labelOf, sentenceOf, sentenceOfEntry } = useFieldWords(useLanguages());
  const { errors, submitCount } = useFormState<EventForm>();
  const mistakes = inFormOrder(mistakesOf(errors));

  useEffect(() => {
    if (submitCount > 0) document.getElementById(ERROR_SUMMARY_ID)?.focus();
  }, [submitCount]);

  return (
    <ErrorSummary
      title={t("form.errorSummary", { count: mistakes.length })}
      errors={mistakes.map(({ path, key }) => {
        // Sentences typed one per line share one field.
        const [, field, position] = /^(.*\.(?:guidingQuestions|goals))\.(\d+)$/u.exec(path) ?? [];
        const sentence = position ? sentenceOfEntry(Number(position), key) : sentenceOf(key);
        return {
          message: (
            <FieldLink path={field ?? path} className="kern-link kern-link--no-visited-state">
              {`${labelOf(path)}: ${sentence}`}
            </FieldLink>
          ),
        };
      })}
    />
  );
}
