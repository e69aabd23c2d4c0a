"use client";

import { companionModes } from "@podium/domain/registration/companion/mode";
import { SelectField } from "@podium/ui/form/field";
import { useTranslations } from "next-intl";
import { useField } from "../fields/use-field.ts";

/** Who may come along without an address. */
export function CompanionsField({ index }: { index: number }) {
  const t = useTranslations("eventForm.places");
  const field = useField();
  return (
    <SelectField
      hint={t("hints.companions")}
      options={companionModes.map((value) => ({ value, label: t(`companionModes.${value}`) }))}
      {...field(`categories.${index}.companions`)}
    />
  );
}
