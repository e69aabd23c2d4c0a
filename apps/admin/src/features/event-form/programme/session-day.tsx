"use client";

import type { EventForm } from "@podium/domain/event/schema";
import { dateOf, daysOf } from "@podium/domain/programme/days";
import { SelectField } from "@podium/ui/form/field";
import { formatPlainDay } from "@podium/ui/text/date.ts";
import { useLocale, useTranslations } from "next-intl";
import { useController, useFormContext } from "react-hook-form";
import { useField } from "../fields/use-field.ts";

/** On which day of which date, where the event has more than one. */
export function SessionDay({ index }: { index: number }) {
  const t = useTranslations("eventForm.programme");
  const locale = useLocale();
  const { error, label, name } = useField()(`sessions.${index}.occurrenceId`);
  const { watch } = useFormContext<EventForm>();
  const occurrences = watch("occurrences");
  const occurrenceId = useController<EventForm, `sessions.${number}.occurrenceId`>({
    name: `sessions.${index}.occurrenceId`,
  }).field;
  const day = useController<EventForm, `sessions.${number}.day`>({ name: `sessions.${index}.day` }).field;
  const known = occurrences.find(({ id }) => id && id === occurrenceId.value) ?? occurrences[0];
  const isGone = Boolean(occurrenceId.value) && known?.id !== occurrenceId.value;
  const chosen = { occurrenceId: isGone ? occurrenceId.value : known?.id, day: day.value };
  const offered = occurrences.flatMap(daysOf);
  const isOffered = offered.some((each) => keyOf(each) === keyOf(chosen));
  const options = isOffered ? offered : [chosen, ...offered];
  if (options.length < 2 && !error) return null;
  return (
    <SelectField
      id={`field-sessions-${index}-occurrenceId`}
      name={name}
      label={label}
      error={error}
      value={keyOf(chosen)}
      options={options.map((each) => {
        const date = isGone && each === chosen ? null : dateOf(each, occurrences);
        const at = occurrences.findIndex(({ id }) => (id ?? null) === (each.occurrenceId ?? null));
        const number = each.day;
        return {
          value: keyOf(each),
          label: date
            ? formatPlainDay(date, locale)
            : occurrences[at]?.labelDe ||
              (at < 0 ? t("dateGone") : t("dateOpen", { number: at + 1, day: number })),
        };
      })}
      onBlur={occurrenceId.onBlur}
      ref={occurrenceId.ref}
      onChange={({ target }) => {
        const [id = "", number = "1"] = target.value.split(" ");
        occurrenceId.onChange(id || null);
        day.onChange(Number(number));
      }}
    />
  );
}

function keyOf(given: { occurrenceId?: string | null | undefined; day: number }): string {
  return `${given.occurrenceId ?? ""} ${given.day}`;
}
