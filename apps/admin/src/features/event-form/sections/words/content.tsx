"use client";

import { BODY_MAX } from "@podium/domain/event/limits";
import { TextField } from "@podium/ui/form/field";
import { useTranslations } from "next-intl";
import { LimitedTextArea } from "../../../../screen/text-area/limited-text-area.tsx";
import { MarkupHelp } from "../../../../screen/text-area/markup-help.tsx";
import { useForText } from "../../fields/for-publication.ts";
import { Group } from "../../fields/group.tsx";
import { LanguageColumns, useLanguages } from "../../fields/languages.tsx";
import { LinesField } from "../../fields/lines-field.tsx";
import { useField } from "../../fields/use-field.ts";

/** What the event is about, at length. */
export function Content() {
  const t = useTranslations("eventForm");
  const forText = useForText();
  const field = useField();
  const languages = useLanguages();
  return (
    <Group name="content">
      <LanguageColumns>
        {languages.map((locale) => (
          <LimitedTextArea
            key={`${locale}-body`}
            lang={locale}
            rows={12}
            optionalLabel={forText(locale, "body")}
            hint={t("content.hints.body")}
            limit={BODY_MAX}
            {...field(`translations.${locale}.body`)}
          />
        ))}
        <MarkupHelp top={4} />
        {languages.map((locale) => (
          <LinesField
            key={`${locale}-questions`}
            path={`translations.${locale}.guidingQuestions`}
            lang={locale}
          />
        ))}
        {languages.map((locale) => (
          <TextField
            key={`${locale}-goal`}
            lang={locale}
            optionalLabel={t("form.optional")}
            {...field(`translations.${locale}.goal`)}
          />
        ))}
        {languages.map((locale) => (
          <LinesField key={`${locale}-goals`} path={`translations.${locale}.goals`} lang={locale} />
        ))}
      </LanguageColumns>
    </Group>
  );
}
