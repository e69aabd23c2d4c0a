"use client";

import { ADVICE_MAX } from "@podium/domain/event/limits";
import { noteKinds } from "@podium/domain/event/vocabulary";
import { SelectField } from "@podium/ui/form/field";
import { useTranslations } from "next-intl";
import { LimitedTextArea } from "../../../../screen/text-area/limited-text-area.tsx";
import { Entries } from "../../fields/entries.tsx";
import { Group } from "../../fields/group.tsx";
import { LanguageColumns, useLanguages } from "../../fields/languages.tsx";
import { useField } from "../../fields/use-field.ts";

/** What is good to know before one comes. */
export function Notes() {
  const t = useTranslations("eventForm");
  const field = useField();
  const inEnglish = useLanguages().includes("en");
  return (
    <Group name="notes">
      <p className="kern-body kern-body--muted">{t("notes.lead")}</p>
      <Entries
        path="notes"
        kind="notes"
        empty={{ kind: "BRING", textDe: "", textEn: "" }}
        movable
        isNamedAbove
      >
        {(index) => (
          <>
            <SelectField
              options={noteKinds.map((value) => ({ value, label: t(`notes.kinds.${value}`) }))}
              {...field(`notes.${index}.kind`)}
            />
            <LanguageColumns>
              <LimitedTextArea
                lang="de"
                rows={3}
                hint={t("notes.hints.textDe")}
                limit={ADVICE_MAX}
                {...field(`notes.${index}.textDe`)}
              />
              {inEnglish && (
                <LimitedTextArea
                  lang="en"
                  rows={3}
                  optionalLabel={t("form.optional")}
                  hint={t("notes.hints.textEn")}
                  limit={ADVICE_MAX}
                  {...field(`notes.${index}.textEn`)}
                />
              )}
            </LanguageColumns>
          </>
        )}
      </Entries>
    </Group>
  );
}
