"use client";

import { contactPurposes, partnerRoles } from "@podium/domain/event/vocabulary";
import { EmailField } from "@podium/ui/form/email-field";
import { SelectField, TextField } from "@podium/ui/form/field";
import { useTranslations } from "next-intl";
import { Entries } from "../../fields/entries.tsx";
import { Group } from "../../fields/group.tsx";
import { useLanguages } from "../../fields/languages.tsx";
import { useField } from "../../fields/use-field.ts";
import { Mark } from "../../media/mark.tsx";
import { Persons } from "../../people/persons.tsx";

/** Who is to be heard, who takes part in holding the event, whom to ask, where to read on. */
export function People() {
  const t = useTranslations("eventForm");
  const field = useField();
  const optional = t("form.optional");
  const inEnglish = useLanguages().includes("en");
  return (
    <Group name="people">
      <Persons />
      <Entries path="contacts" kind="contacts" empty={{ purpose: null, name: "", email: "", phone: "" }}>
        {(index) => (
          <div className="pairs">
            <SelectField
              options={[
                { value: "", label: t("people.anyPurpose") },
                ...contactPurposes.map((value) => ({ value, label: t(`people.contactPurposes.${value}`) })),
              ]}
              {...field(`contacts.${index}.purpose`, { setValueAs: (value) => value || null })}
            />
            <TextField {...field(`contacts.${index}.name`)} />
            <EmailField optionalLabel={optional} {...field(`contacts.${index}.email`)} />
            <TextField type="tel" optionalLabel={optional} {...field(`contacts.${index}.phone`)} />
          </div>
        )}
      </Entries>
      <Entries
        path="partners"
        kind="partners"
        empty={{ role: "COOPERATION", name: "", url: "", markId: null }}
        movable
      >
        {(index) => (
          <div className="pairs">
            <SelectField
              options={partnerRoles.map((value) => ({ value, label: t(`people.partnerRoles.${value}`) }))}
              {...field(`partners.${index}.role`)}
            />
            <TextField {...field(`partners.${index}.name`)} />
            <TextField type="url" optionalLabel={optional} {...field(`partners.${index}.url`)} />
            <Mark index={index} />
          </div>
        )}
      </Entries>
      <Entries path="links" kind="links" empty={{ labelDe: "", labelEn: "", url: "" }} movable>
        {(index) => (
          <div className="pairs">
            <TextField lang="de" {...field(`links.${index}.labelDe`)} />
            {inEnglish && (
              <TextField lang="en" optionalLabel={optional} {...field(`links.${index}.labelEn`)} />
            )}
            <TextField type="url" {...field(`links.${index}.url`)} />
          </div>
        )}
      </Entries>
    </Group>
  );
}
