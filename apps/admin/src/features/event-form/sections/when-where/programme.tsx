"use client";

import { TextField } from "@podium/ui/form/field";
import { useTranslations } from "next-intl";
import { Entries } from "../../fields/entries.tsx";
import { Group } from "../../fields/group.tsx";
import { LanguageColumns, useLanguages } from "../../fields/languages.tsx";
import { useField } from "../../fields/use-field.ts";

const item = { from: "", to: "", title: "", note: "" };

/** The timetable, in each language. */
export function Programme() {
  const t = useTranslations("eventForm");
  const field = useField();
  const languages = useLanguages();
  const optional = t("form.optional");
  return (
    <Group name="programme">
      <LanguageColumns>
        {languages.map((locale) => (
          <Entries
            key={locale}
            path={`translations.${locale}.programme`}
            kind="programme"
            empty={item}
            movable
          >
            {(index) => {
              const path = `translations.${locale}.programme.${index}` as const;
              return (
                <>
                  <div className="times">
                    <TextField type="time" optionalLabel={optional} {...field(`${path}.from`)} />
                    <TextField type="time" optionalLabel={optional} {...field(`${path}.to`)} />
                  </div>
                  <TextField lang={locale} {...field(`${path}.title`)} />
                  <TextField lang={locale} optionalLabel={optional} {...field(`${path}.note`)} />
                </>
              );
            }}
          </Entries>
        ))}
      </LanguageColumns>
    </Group>
  );
}
