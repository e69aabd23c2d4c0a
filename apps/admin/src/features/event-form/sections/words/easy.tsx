"use client";

import { BODY_MAX, SUMMARY_MAX } from "@podium/domain/event/limits";
import type { EventForm } from "@podium/domain/event/schema";
import { easyLanguage } from "@podium/domain/locale";
import { CheckboxField } from "@podium/ui/form/check-field";
import { TextField } from "@podium/ui/form/field";
import { useTranslations } from "next-intl";
import { useFormContext } from "react-hook-form";
import { LimitedTextArea } from "../../../../screen/text-area/limited-text-area.tsx";
import { Group } from "../../fields/group.tsx";
import { useField } from "../../fields/use-field.ts";

/** The event in easy language; its fields are there where it is offered, or where one of them has a mistake. */
export function Easy() {
  const t = useTranslations("eventForm");
  const field = useField();
  const { watch, formState } = useFormContext<EventForm>();
  const { easyTitle, easySummary, easyBody } = formState.errors;
  const isShown = watch("inEasyLanguage") || Boolean(easyTitle ?? easySummary ?? easyBody);
  const ties = { lang: easyLanguage, optionalLabel: t("form.optional") };
  return (
    <Group name="easy">
      <CheckboxField hint={t("easy.hints.inEasyLanguage")} {...field("inEasyLanguage")} />
      {isShown && (
        <>
          <TextField {...ties} {...field("easyTitle")} />
          <LimitedTextArea
            {...ties}
            rows={3}
            hint={t("easy.hints.easySummary")}
            limit={SUMMARY_MAX}
            {...field("easySummary")}
          />
          <LimitedTextArea
            {...ties}
            rows={12}
            hint={t("easy.hints.easyBody")}
            limit={BODY_MAX}
            {...field("easyBody")}
          />
        </>
      )}
    </Group>
  );
}
