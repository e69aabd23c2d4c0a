"use client";

import type { EventForm } from "@podium/domain/event/schema";
import type { OccurrenceForm } from "@podium/domain/event/sections/when-where/time";
import { occurrencePlaces } from "@podium/domain/occurrence/times";
import { CheckboxField } from "@podium/ui/form/check-field";
import { SelectField, TextField } from "@podium/ui/form/field";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { get, useFormContext } from "react-hook-form";
import { useLanguages } from "../fields/languages.tsx";
import { useField } from "../fields/use-field.ts";
import { useFormFrame } from "../form-frame.ts";

/** What most dates have none of: it is shown when it is asked for, filled in or wrong. */
const more = [
  "isAbout",
  "isEndAbout",
  "isEndOpen",
  "doors",
  "isOpening",
  "labelDe",
  "labelEn",
  "noteDe",
  "noteEn",
  "isCancelled",
] as const satisfies (keyof OccurrenceForm)[];

/** One date: day and clock first, everything else on demand. */
export function OccurrenceFields({ index, isOnly }: { index: number; isOnly: boolean }) {
  const t = useTranslations("eventForm");
  const field = useField();
  const { venues } = useFormFrame().choices;
  const { watch, formState } = useFormContext<EventForm>();
  const occurrence = watch(`occurrences.${index}`);
  const inEnglish = useLanguages().includes("en");
  const mistakes = get(formState.errors, `occurrences.${index}`) as object | undefined;
  const hasMore = more.some((name) => occurrence[name] || (mistakes && name in mistakes));
  const [isOpen, setOpen] = useState(hasMore);
  const optional = t("form.optional");
  const at = <Name extends keyof OccurrenceForm>(name: Name) => field(`occurrences.${index}.${name}`);
  const texts = (german: "labelDe" | "noteDe" | "reasonDe", english: "labelEn" | "noteEn" | "reasonEn") =>
    (inEnglish ? [german, english] : [german]).map((name) => (
      <TextField key={name} lang={name.endsWith("De") ? "de" : "en"} optionalLabel={optional} {...at(name)} />
    ));
  return (
    <div className="podium-stack">
      <CheckboxField {...at("isDateOpen")} />
      {!occurrence.isDateOpen && (
        <div className="occurrence-times">
          <TextField type="date" {...at("date")} />
          <TextField type="time" optionalLabel={optional} {...at("time")} />
          <TextField type="date" hint={t("time.hints.endDate")} optionalLabel={optional} {...at("endDate")} />
          <TextField type="time" optionalLabel={optional} {...at("endTime")} />
        </div>
      )}
      <div className="pairs">
        <SelectField
          options={occurrencePlaces.map((value) => ({
            value,
            label: t(isOnly && value === "EVENT" ? "time.places.ONLY" : `time.places.${value}`),
          }))}
          {...at("place")}
        />
        {occurrence.place === "VENUE" && (
          <SelectField
            options={[
              { value: "", label: t("time.chooseVenue") },
              ...venues.map(({ id, name, city }) => ({ value: id, label: `${name}, ${city}` })),
            ]}
            {...at("venueId")}
          />
        )}
        {occurrence.place === "ELSEWHERE" && (
          <TextField hint={t("time.hints.elsewhere")} {...at("elsewhere")} />
        )}
        {occurrence.place === "ONLINE" && (
          <TextField type="url" hint={t("form.webAddress")} optionalLabel={optional} {...at("onlineUrl")} />
        )}
      </div>
      <details open={isOpen || hasMore} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{t("time.more")}</summary>
        <div className="podium-stack">
          <div className="podium-cluster">
            <CheckboxField {...at("isAbout")} />
            <CheckboxField {...at("isEndAbout")} />
            <CheckboxField {...at("isEndOpen")} />
            <CheckboxField {...at("isOpening")} />
          </div>
          <div className="pairs">
            <TextField type="time" optionalLabel={optional} {...at("doors")} />
            {texts("labelDe", "labelEn")}
            {texts("noteDe", "noteEn")}
          </div>
          <CheckboxField {...at("isCancelled")} />
          {occurrence.isCancelled && <div className="pairs">{texts("reasonDe", "reasonEn")}</div>}
        </div>
      </details>
    </div>
  );
}
