"use client";

import { BIOGRAPHY_MAX } from "@podium/domain/event/limits";
import { personRoles } from "@podium/domain/event/vocabulary";
import { SelectField, TextField } from "@podium/ui/form/field";
import { useTranslations } from "next-intl";
import { LimitedTextArea } from "../../../screen/text-area/limited-text-area.tsx";
import { Entries } from "../fields/entries.tsx";
import { useLanguages } from "../fields/languages.tsx";
import { useField } from "../fields/use-field.ts";
import { Portrait } from "../media/portrait.tsx";
import { newId } from "../occurrences/new-id.ts";

const person = {
  role: "SPEAKER",
  name: "",
  officeDe: "",
  officeEn: "",
  organisation: "",
  biographyDe: "",
  biographyEn: "",
  url: "",
  pictureId: null,
  pictureAltDe: "",
  pictureAltEn: "",
  pictureCredit: "",
};

/** Who is to be heard or seen at the event. */
export function Persons() {
  const t = useTranslations("eventForm");
  const field = useField();
  const inEnglish = useLanguages().includes("en");
  const offices = inEnglish ? (["officeDe", "officeEn"] as const) : (["officeDe"] as const);
  const biographies = inEnglish ? (["biographyDe", "biographyEn"] as const) : (["biographyDe"] as const);
  const optional = t("form.optional");
  return (
    <Entries path="persons" kind="persons" empty={() => ({ ...person, id: newId() })} movable>
      {(index) => (
        <>
          <div className="pairs">
            <SelectField
              options={personRoles.map((value) => ({ value, label: t(`people.personRoles.${value}`) }))}
              {...field(`persons.${index}.role`)}
            />
            <TextField hint={t("people.hints.name")} {...field(`persons.${index}.name`)} />
            {offices.map((name) => (
              <TextField
                key={name}
                lang={name === "officeDe" ? "de" : "en"}
                optionalLabel={optional}
                hint={t(`people.hints.${name}`)}
                {...field(`persons.${index}.${name}`)}
              />
            ))}
            <TextField optionalLabel={optional} {...field(`persons.${index}.organisation`)} />
            <TextField type="url" optionalLabel={optional} {...field(`persons.${index}.url`)} />
            {biographies.map((name) => (
              <LimitedTextArea
                key={name}
                lang={name === "biographyDe" ? "de" : "en"}
                rows={3}
                optionalLabel={optional}
                hint={t(`people.hints.${name}`)}
                limit={BIOGRAPHY_MAX}
                {...field(`persons.${index}.${name}`)}
              />
            ))}
          </div>
          <Portrait index={index} />
        </>
      )}
    </Entries>
  );
}
