"use client";

import type { EventChoices } from "@podium/api/event/staff/views";
import { audiences } from "@podium/domain/event/vocabulary";
import { CheckboxField, Fieldset } from "@podium/ui/form/check-field";
import { fieldId, SelectField, TextField } from "@podium/ui/form/field";
import { useTranslations } from "next-intl";
import { Group } from "../fields/group.tsx";
import { useForPublication } from "../fields/is-published.ts";
import { useField } from "../fields/use-field.ts";

/** Address, series, audiences: by what the event is found. */
export function Classification({ series }: { series: EventChoices["series"] }) {
  const t = useTranslations("eventForm");
  const field = useField();
  const later = useForPublication();
  const { error, label, ...ties } = field("audiences");
  return (
    <Group name="classification">
      <TextField hint={t("classification.hints.slug")} spellCheck={false} {...field("slug")} />
      <SelectField
        optionalLabel={t("form.optional")}
        options={[
          { value: "", label: t("classification.noSeries") },
          ...series.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        {...field("seriesId", { setValueAs: (value) => value || null })}
      />
      <div id={fieldId("audiences")} tabIndex={-1}>
        <Fieldset id="audiences" legend={later ? `${label} ${later}` : label} error={error}>
          {audiences.map((audience) => (
            <CheckboxField
              key={audience}
              {...ties}
              id={fieldId(`audiences-${audience}`)}
              value={audience}
              label={t(`classification.audienceNames.${audience}`)}
            />
          ))}
        </Fieldset>
      </div>
    </Group>
  );
}
