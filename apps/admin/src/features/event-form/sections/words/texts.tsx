"use client";

import { SUMMARY_MAX } from "@podium/domain/event/limits";
import { joinedLineLength } from "@podium/domain/person/text";
import { CheckboxField } from "@podium/ui/form/check-field";
import { TextField } from "@podium/ui/form/field";
import { useTranslations } from "next-intl";
import { LimitedTextArea } from "../../../../screen/text-area/limited-text-area.tsx";
import { useForPublication, useForText } from "../../fields/for-publication.ts";
import { Group } from "../../fields/group.tsx";
import { LanguageColumns, useLanguages } from "../../fields/languages.tsx";
import { useField } from "../../fields/use-field.ts";

/** The one text that a draft needs. */
export function GermanTitle() {
  return <TextField lang="de" {...useField()("translations.de.title")} />;
}

/** Title and short texts, German and where wanted English side by side. */
export function Texts() {
  const t = useTranslations("eventForm");
  const field = useField();
  const languages = useLanguages();
  const later = useForPublication();
  const forText = useForText();
  return (
    <Group name="texts">
      <CheckboxField hint={t("texts.hints.inEnglish")} {...field("inEnglish")} />
      <LanguageColumns>
        <GermanTitle />
        {languages.includes("en") && (
          <TextField lang="en" optionalLabel={later} {...field("translations.en.title")} />
        )}
        {(["subtitle", "motto"] as const).map((name) =>
          languages.map((locale) => (
            <TextField
              key={`${locale}-${name}`}
              lang={locale}
              optionalLabel={t("form.optional")}
              hint={t(`texts.hints.${name}`)}
              {...field(`translations.${locale}.${name}`)}
            />
          )),
        )}
        {(["kind", "audience"] as const).map((name) =>
          languages.map((locale) => (
            <TextField
              key={`${locale}-${name}`}
              lang={locale}
              optionalLabel={forText(locale, name)}
              hint={name === "kind" ? t("texts.hints.kind") : undefined}
              {...field(`translations.${locale}.${name}`)}
            />
          )),
        )}
        {languages.map((locale) => (
          <LimitedTextArea
            key={`${locale}-summary`}
            lang={locale}
            rows={3}
            optionalLabel={forText(locale, "summary")}
            hint={t("texts.hints.summary")}
            limit={SUMMARY_MAX}
            lengthOf={joinedLineLength}
            {...field(`translations.${locale}.summary`)}
          />
        ))}
        {languages.map((locale) => (
          <TextField
            key={`${locale}-host`}
            lang={locale}
            optionalLabel={t("form.optional")}
            hint={t("texts.hints.host")}
            {...field(`translations.${locale}.host`)}
          />
        ))}
      </LanguageColumns>
    </Group>
  );
}
