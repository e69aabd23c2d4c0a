"use client";

import { TextField } from "@podium/ui/form/field";
import { useTranslations } from "next-intl";
import { Entries } from "../../fields/entries.tsx";
import { Group } from "../../fields/group.tsx";
import { LanguageColumns, useLanguages } from "../../fields/languages.tsx";
import { useField } from "../../fields/use-field.ts";

/** What taking part costs: for whom how much, and a sentence below it. */
export function Fees() {
  const t = useTranslations("eventForm");
  const field = useField();
  const languages = useLanguages();
  const names = languages.includes("en")
    ? (["forDe", "forEn", "noteDe", "noteEn"] as const)
    : (["forDe", "noteDe"] as const);
  const optional = t("form.optional");
  return (
    <Group name="fees">
      <p className="kern-body kern-body--muted">{t("fees.lead")}</p>
      <Entries
        path="fees"
        kind="fees"
        empty={{ forDe: "", forEn: "", amount: "", noteDe: "", noteEn: "" }}
        movable
        isNamedAbove
      >
        {(index) => (
          <>
            <TextField inputMode="decimal" hint={t("fees.hints.amount")} {...field(`fees.${index}.amount`)} />
            <div className="pairs">
              {names.map((name) => (
                <TextField
                  key={name}
                  lang={name.endsWith("De") ? "de" : "en"}
                  optionalLabel={optional}
                  hint={t(`fees.hints.${name}`)}
                  {...field(`fees.${index}.${name}`)}
                />
              ))}
            </div>
          </>
        )}
      </Entries>
      <LanguageColumns>
        {languages.map((locale) => (
          <TextField
            key={locale}
            lang={locale}
            optionalLabel={optional}
            hint={t("fees.hints.fee")}
            {...field(`translations.${locale}.fee`)}
          />
        ))}
      </LanguageColumns>
    </Group>
  );
}
