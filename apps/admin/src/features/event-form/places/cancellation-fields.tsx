"use client";

import type { EventForm } from "@podium/domain/event/schema";
import { CheckboxField } from "@podium/ui/form/check-field";
import { TextField } from "@podium/ui/form/field";
import { useTranslations } from "next-intl";
import { useFormContext } from "react-hook-form";
import { useLanguages } from "../fields/languages.tsx";
import { useField } from "../fields/use-field.ts";

/** Whether a category takes place, and if not, why not. Who is told stands beside the button that publishes it. */
export function CancellationFields({ index }: { index: number }) {
  const t = useTranslations("eventForm");
  const field = useField();
  const inEnglish = useLanguages().includes("en");
  const { watch } = useFormContext<EventForm>();
  const path = `categories.${index}` as const;
  return (
    <>
      <CheckboxField hint={t("places.hints.isCancelled")} {...field(`${path}.isCancelled`)} />
      {watch(`${path}.isCancelled`) && (
        <div className={inEnglish ? "pairs" : "podium-stack"}>
          <TextField lang="de" hint={t("places.hints.cancelledReason")} {...field(`${path}.reasonDe`)} />
          {inEnglish && (
            <TextField lang="en" optionalLabel={t("form.optional")} {...field(`${path}.reasonEn`)} />
          )}
        </div>
      )}
    </>
  );
}
