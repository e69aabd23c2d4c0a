"use client";

import type { EventForm } from "@podium/domain/event/schema";
import { eventLanguages } from "@podium/domain/event/vocabulary";
import { CheckboxField, Fieldset } from "@podium/ui/form/check-field";
import { fieldId } from "@podium/ui/form/field";
import { languageName, languageNames } from "@podium/ui/text/language.ts";
import { useLocale, useTranslations } from "next-intl";
import { useFormContext } from "react-hook-form";
import { useField } from "./use-field.ts";

/** Languages to tick. Most events say nothing here, so the list is closed, and its line says what is chosen. */
export function LanguagesField({ name }: { name: "languages" | "interpretingLanguages" }) {
  const t = useTranslations("eventForm");
  const locale = useLocale();
  const chosen = useFormContext<EventForm>().watch(name) ?? [];
  const { error, label, ...ties } = useField()(name);
  const inOrder = eventLanguages.filter((language) => chosen.includes(language));
  return (
    <details className="facts languages" id={fieldId(name)}>
      <summary>
        {t(`classification.chosen.${name}`, {
          languages: languageNames(inOrder, locale),
          count: inOrder.length,
        })}
      </summary>
      <Fieldset id={name} legend={`${label} ${t("form.optional")}`} error={error}>
        {eventLanguages.map((language) => (
          <CheckboxField
            key={language}
            {...ties}
            id={fieldId(`${name}-${language}`)}
            value={language}
            label={languageName(language, locale)}
          />
        ))}
      </Fieldset>
    </details>
  );
}
