"use client";

import type { EventForm } from "@podium/domain/event/schema";
import { type CategoryDate, categoryDates } from "@podium/domain/event/sections/taking-part/places";
import { instantOf } from "@podium/domain/time/wall-time";
import { CheckboxField, Fieldset } from "@podium/ui/form/check-field";
import { fieldId, SelectField, TextField } from "@podium/ui/form/field";
import { formatDate, formatDateTime } from "@podium/ui/text/date.ts";
import { VisuallyHidden } from "@podium/ui/text/visually-hidden";
import { useLocale, useTranslations } from "next-intl";
import { get, useController, useFormContext } from "react-hook-form";
import { numberOrNull } from "../fields/numbers.ts";
import { useField, useFieldWords } from "../fields/use-field.ts";

type Occurrence = EventForm["occurrences"][number];

/** For which dates a category is, where there are several; of a choice each with its places and its deadline. */
export function CategoryDates({ index }: { index: number }) {
  const t = useTranslations("eventForm.places");
  const field = useField();
  const { watch, getValues, setValue } = useFormContext<EventForm>();
  const path = `categories.${index}` as const;
  const [occurrences, dates, channel] = watch(["occurrences", `${path}.dates`, `${path}.channel`]);
  if (channel === "NONE" || (occurrences.length < 2 && dates === "ALL")) return null;
  const offered = categoryDates.filter((each) => each !== "CHOICE" || channel === "HERE" || dates === each);

  function change(kind: string) {
    if (kind === "ALL") return setValue(`${path}.occurrences`, [], { shouldDirty: true });
    // Most are for all dates but some: those are unticked.
    const { pools, categories } = getValues();
    const common = pools.find(({ key }) => categories[index]?.pools.includes(key));
    const given = occurrences.flatMap(({ id }) =>
      id ? [{ id, size: common?.size ?? null, closesAt: "" }] : [],
    );
    if ((categories[index]?.occurrences ?? []).length === 0)
      setValue(`${path}.occurrences`, given, { shouldDirty: true });
    // Places that all dates share are a further limit: whoever wants one ticks it.
    if (kind === "CHOICE") setValue(`${path}.pools`, [], { shouldDirty: true });
    else if (categories[index]?.pools.length === 0)
      setValue(
        `${path}.pools`,
        pools.slice(0, 1).map(({ key }) => key),
        { shouldDirty: true },
      );
  }

  return (
    <>
      <SelectField
        hint={t(`datesHints.${dates ?? "ALL"}`)}
        options={offered.map((value) => ({ value, label: t(`dates.${value}`) }))}
        {...field(`${path}.dates`, {
          onChange: ({ target }: { target: { value: string } }) => change(target.value),
        })}
      />
      {dates !== undefined && dates !== "ALL" && <Ticked index={index} isChoice={dates === "CHOICE"} />}
      {dates === "CHOICE" && (
        <TextField
          inputMode="numeric"
          hint={t("hints.datesMax")}
          {...field(`${path}.datesMax`, { setValueAs: numberOrNull })}
        />
      )}
    </>
  );
}

function Ticked({ index, isChoice }: { index: number; isChoice: boolean }) {
  const t = useTranslations("eventForm.places");
  const { labelOf, sentenceOf } = useFieldWords();
  const { watch, formState } = useFormContext<EventForm>();
  const path = `categories.${index}.occurrences` as const;
  const { field } = useController<EventForm, typeof path>({ name: path });
  const nameOf = useDateName();
  const mistake = get(formState.errors, path) as
    | { message?: string; root?: { message?: string } }
    | undefined;
  const message = mistake?.message ?? mistake?.root?.message;
  const chosen = field.value ?? [];
  const occurrences = watch("occurrences");
  const change = (given: CategoryDate[]) =>
    field.onChange(occurrences.flatMap(({ id }) => given.find((date) => date.id === id) ?? []));
  return (
    <div id={fieldId(path)} tabIndex={-1}>
      <Fieldset
        id={`${fieldId(path)}-dates`}
        legend={labelOf(path)}
        error={message ? sentenceOf(message) : undefined}
      >
        {occurrences.map((occurrence, position) => {
          const { id } = occurrence;
          if (!id) return null;
          const at = chosen.findIndex((date) => date.id === id);
          return (
            <div key={id} className="category-date">
              <CheckboxField
                name={path}
                id={fieldId(`${path}-${position}`)}
                label={nameOf(occurrence, position)}
                checked={at >= 0}
                onBlur={field.onBlur}
                onChange={({ target }) =>
                  change(
                    target.checked
                      ? [...chosen, { id, size: chosen[0]?.size ?? null, closesAt: "" }]
                      : chosen.filter((date) => date.id !== id),
                  )
                }
              />
              {isChoice && at >= 0 && <DateFields index={index} at={at} of={nameOf(occurrence, position)} />}
            </div>
          );
        })}
      </Fieldset>
      {isChoice && <p className="kern-body kern-body--muted">{t("hints.datePlaces")}</p>}
    </div>
  );
}

/** Places and deadline of one date. */
function DateFields({ index, at, of }: { index: number; at: number; of: string }) {
  const t = useTranslations("eventForm");
  const field = useField();
  const { labelOf } = useFieldWords();
  const path = `categories.${index}.occurrences.${at}` as const;
  // Which date it is of stands above for those who see it.
  const named = (name: string) => (
    <>
      {labelOf(name)}
      <VisuallyHidden>, {of}</VisuallyHidden>
    </>
  );
  return (
    <div className="pairs">
      <TextField
        inputMode="numeric"
        optionalLabel={t("form.optional")}
        {...field(`${path}.size`, { setValueAs: numberOrNull })}
        label={named(`${path}.size`)}
      />
      <TextField
        type="datetime-local"
        optionalLabel={t("form.optional")}
        {...field(`${path}.closesAt`)}
        label={named(`${path}.closesAt`)}
      />
    </div>
  );
}

/** A date as the form has it, in words. */
function useDateName() {
  const t = useTranslations("eventForm.places");
  const locale = useLocale();
  const timeZone = useFormContext<EventForm>().watch("timezone");
  const options = { locale, timeZone };
  return ({ date, time, labelDe }: Occurrence, position: number) => {
    const when = !date
      ? t("dateUntimed", { number: position + 1 })
      : time
        ? formatDateTime(instantOf(`${date}T${time}`, timeZone), options)
        : formatDate(instantOf(`${date}T12:00`, timeZone), options);
    return labelDe ? `${when} · ${labelDe}` : when;
  };
}
