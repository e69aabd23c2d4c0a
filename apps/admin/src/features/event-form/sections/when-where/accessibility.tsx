"use client";

import type { EventForm } from "@podium/domain/event/schema";
import { accessibilityFactCodes, factValues } from "@podium/domain/venue/facts";
import { SelectField, TextField } from "@podium/ui/form/field";
import { useTranslations } from "next-intl";
import { useFormContext } from "react-hook-form";
import { Entries } from "../../fields/entries.tsx";
import { Group } from "../../fields/group.tsx";
import { LanguageColumns, useLanguages } from "../../fields/languages.tsx";
import { useField } from "../../fields/use-field.ts";

/** The most asked for first; those that an entry says already are offered by none of the others. */
const offered = ["SIGN_LANGUAGE", "SPEECH_TO_TEXT", "EASY_LANGUAGE", "CHILDCARE"] as const;
const codes = [
  ...offered,
  ...accessibilityFactCodes.filter((code) => offered.every((first) => first !== code)),
];

/** What people with disabilities need to know of this event alone. */
export function Accessibility() {
  const t = useTranslations("eventForm");
  const field = useField();
  const said = useFormContext<EventForm>()
    .watch("accessibility")
    .map(({ code }) => code);
  const optional = t("form.optional");
  const inEnglish = useLanguages().includes("en");
  return (
    <Group name="accessibility">
      <p className="kern-body kern-body--muted">{t("accessibility.lead")}</p>
      <Entries
        path="accessibility"
        kind="accessibility"
        empty={() => ({
          code: codes.find((code) => !said.includes(code)) ?? codes[0],
          value: "YES",
          noteDe: "",
          noteEn: "",
        })}
        isNamedAbove
      >
        {(index) => (
          <>
            <div className="pairs">
              <SelectField
                options={codes
                  .filter((code) => code === said[index] || !said.includes(code))
                  .map((value) => ({ value, label: t(`accessibility.codes.${value}`) }))}
                {...field(`accessibility.${index}.code`)}
              />
              <SelectField
                options={factValues.map((value) => ({ value, label: t(`accessibility.values.${value}`) }))}
                {...field(`accessibility.${index}.value`)}
              />
            </div>
            <LanguageColumns>
              <TextField lang="de" optionalLabel={optional} {...field(`accessibility.${index}.noteDe`)} />
              {inEnglish && (
                <TextField lang="en" optionalLabel={optional} {...field(`accessibility.${index}.noteEn`)} />
              )}
            </LanguageColumns>
          </>
        )}
      </Entries>
    </Group>
  );
}
