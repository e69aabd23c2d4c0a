"use client";

import type { EventForm } from "@podium/domain/event/schema";
import { audiences } from "@podium/domain/event/vocabulary";
import { CheckboxField, Fieldset } from "@podium/ui/form/check-field";
import { fieldId, SelectField, TextField } from "@podium/ui/form/field";
import { useTranslations } from "next-intl";
import { useFormContext } from "react-hook-form";
import { PanelLink } from "../../../../screen/panel-link.tsx";
import { Entries } from "../../fields/entries.tsx";
import { Group } from "../../fields/group.tsx";
import { LanguagesField } from "../../fields/languages-field.tsx";
import { numberOrNull } from "../../fields/numbers.ts";
import { useField, useFieldWords } from "../../fields/use-field.ts";
import { useFormFrame } from "../../form-frame.ts";

/** Address, series, audiences: by what the event is found. */
export function Classification() {
  const t = useTranslations("eventForm");
  const field = useField();
  const { error, label, ...ties } = field("audiences");
  return (
    <Group name="classification">
      <TextField hint={t("classification.hints.slug")} spellCheck={false} {...field("slug")} />
      <Series />
      <div id={fieldId("audiences")} tabIndex={-1}>
        <Fieldset id="audiences" legend={`${label} ${t("form.optional")}`} error={error}>
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
      <LanguagesField name="languages" />
      <LanguagesField name="interpretingLanguages" />
      <div className="pairs">
        <TextField
          type="date"
          optionalLabel={t("form.optional")}
          hint={t("classification.hints.asOf")}
          {...field("asOf")}
        />
        <TextField
          optionalLabel={t("form.optional")}
          hint={t("classification.hints.hashtag")}
          spellCheck={false}
          {...field("hashtag")}
        />
      </div>
      <Entries path="socialLinks" kind="socialLinks" empty={{ url: "" }} movable>
        {(index) => (
          <TextField
            type="url"
            hint={t("classification.hints.socialLinks")}
            {...field(`socialLinks.${index}.url`)}
          />
        )}
      </Entries>
    </Group>
  );
}

/** One of the organisation's series, a new one, or none; with a series, which edition of it this is. */
function Series() {
  const t = useTranslations("eventForm");
  const { series, organisationId, mayNameSeries } = useFormFrame().choices;
  const field = useField();
  const { labelOf, sentenceOf } = useFieldWords();
  const { watch, setValue, formState } = useFormContext<EventForm>();
  const [seriesId, newSeries] = watch(["seriesId", "newSeries"]);
  const mistake = formState.errors.seriesId?.message;
  const optional = t("form.optional");

  function choose(value: string) {
    const isNew = value === "new";
    setValue("newSeries", isNew ? { nameDe: "", nameEn: "" } : null, { shouldDirty: true });
    setValue("seriesId", isNew ? null : value || null, { shouldDirty: true });
    // Hidden then: a number that nobody sees could not be mended.
    if (!value) setValue("edition", null, { shouldDirty: true });
  }

  return (
    <>
      <SelectField
        id={fieldId("seriesId")}
        name="seriesChoice"
        label={labelOf("seriesId")}
        error={mistake && sentenceOf(mistake)}
        optionalLabel={optional}
        value={newSeries ? "new" : (seriesId ?? "")}
        onChange={({ target }) => choose(target.value)}
        options={[
          { value: "", label: t("classification.noSeries") },
          ...series.map(({ id, name }) => ({ value: id, label: name })),
          { value: "new", label: t("classification.newSeries") },
        ]}
      />
      {series.length > 0 &&
        (mayNameSeries ? (
          <PanelLink href={`/series/${organisationId}`} className="kern-link kern-link--no-visited-state">
            {t("classification.nameSeries")}
          </PanelLink>
        ) : (
          <p className="kern-body kern-body--muted">{t("classification.hints.seriesName")}</p>
        ))}
      {newSeries && (
        <div className="pairs">
          <TextField lang="de" hint={t("classification.hints.newSeries")} {...field("newSeries.nameDe")} />
          <TextField
            lang="en"
            optionalLabel={optional}
            hint={t("classification.hints.newSeriesEn")}
            {...field("newSeries.nameEn")}
          />
        </div>
      )}
      {(newSeries || seriesId) && (
        <TextField
          inputMode="numeric"
          optionalLabel={optional}
          hint={t("classification.hints.edition")}
          {...field("edition", { setValueAs: numberOrNull })}
        />
      )}
    </>
  );
}
