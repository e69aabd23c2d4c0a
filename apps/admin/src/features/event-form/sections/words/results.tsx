"use client";

import { BODY_MAX } from "@podium/domain/event/limits";
import { CheckboxField } from "@podium/ui/form/check-field";
import { TextField } from "@podium/ui/form/field";
import { useTranslations } from "next-intl";
import { LimitedTextArea } from "../../../../screen/text-area/limited-text-area.tsx";
import { MarkupHelp } from "../../../../screen/text-area/markup-help.tsx";
import { Entries } from "../../fields/entries.tsx";
import { Group } from "../../fields/group.tsx";
import { LanguageColumns, useLanguages } from "../../fields/languages.tsx";
import { useField } from "../../fields/use-field.ts";
import { DocumentPlace } from "../../media/document-place.tsx";

/** What came of the event: text, figures, recording, documents. */
export function Results() {
  const t = useTranslations("eventForm");
  const field = useField();
  const languages = useLanguages();
  const inEnglish = languages.includes("en");
  const optional = t("form.optional");
  return (
    <Group name="results">
      <p className="kern-body kern-body--muted">{t("results.lead")}</p>
      <LanguageColumns>
        {languages.map((locale) => (
          <LimitedTextArea
            key={locale}
            lang={locale}
            rows={8}
            optionalLabel={optional}
            hint={t("results.hints.results")}
            limit={BODY_MAX}
            {...field(`translations.${locale}.results`)}
          />
        ))}
        <MarkupHelp top={4} />
      </LanguageColumns>
      <Entries path="figures" kind="figures" empty={{ value: "", labelDe: "", labelEn: "" }} movable>
        {(index) => (
          <div className="pairs">
            <TextField hint={t("results.hints.value")} {...field(`figures.${index}.value`)} />
            <TextField lang="de" hint={t("results.hints.figure")} {...field(`figures.${index}.labelDe`)} />
            {inEnglish && (
              <TextField lang="en" optionalLabel={optional} {...field(`figures.${index}.labelEn`)} />
            )}
          </div>
        )}
      </Entries>
      <TextField
        type="url"
        optionalLabel={optional}
        hint={t("results.hints.recordingUrl")}
        {...field("recordingUrl")}
      />
      <CheckboxField {...field("recordingHasCaptions")} />
      <CheckboxField {...field("recordingHasSigning")} />
      <Entries
        path="documents"
        kind="documents"
        empty={{ labelDe: "", labelEn: "", url: "", mediaId: null }}
        movable
      >
        {(index) => (
          <div className="pairs">
            <TextField lang="de" {...field(`documents.${index}.labelDe`)} />
            {inEnglish && (
              <TextField lang="en" optionalLabel={optional} {...field(`documents.${index}.labelEn`)} />
            )}
            <DocumentPlace index={index} />
          </div>
        )}
      </Entries>
    </Group>
  );
}
