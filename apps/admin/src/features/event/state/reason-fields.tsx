"use client";

import { TextField } from "@podium/ui/form/field";
import { useTranslations } from "next-intl";
import { useFormContext } from "react-hook-form";
import { useFieldErrorWords } from "../../../screen/use-field-error-words.ts";

type Reasons = { reasonDe: string; reasonEn: string };

/** Why; what visitors read. */
export function ReasonFields() {
  const t = useTranslations("eventState.reason");
  const fieldError = useFieldErrorWords();
  const { register, formState } = useFormContext<Reasons>();
  const errorOf = (name: keyof Reasons) => {
    const key = formState.errors[name]?.message;
    return key && fieldError(key);
  };
  return (
    <>
      <TextField label={t("de")} hint={t("hint")} error={errorOf("reasonDe")} {...register("reasonDe")} />
      <TextField
        lang="en"
        label={t("en")}
        optionalLabel={t("optional")}
        error={errorOf("reasonEn")}
        {...register("reasonEn")}
      />
    </>
  );
}
