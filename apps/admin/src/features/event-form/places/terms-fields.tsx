"use client";

import { TextField } from "@podium/ui/form/field";
import { useTranslations } from "next-intl";
import { useLanguages } from "../fields/languages.tsx";
import { useField } from "../fields/use-field.ts";

const terms = ["audience", "eligibility", "fee"] as const;

/** What a category says to whom it may concern: who it is for, who may come and what shows that, what it costs. */
export function TermsFields({ index }: { index: number }) {
  const t = useTranslations("eventForm");
  const field = useField();
  const inEnglish = useLanguages().includes("en");
  const path = `categories.${index}` as const;
  return terms.map((term) => {
    const given = { hint: t(`places.hints.${term}`), optionalLabel: t("form.optional") };
    return (
      <div key={term} className={inEnglish ? "pairs" : "podium-stack"}>
        <TextField lang="de" {...given} {...field(`${path}.${term}De`)} />
        {inEnglish && <TextField lang="en" {...given} {...field(`${path}.${term}En`)} />}
      </div>
    );
  });
}
