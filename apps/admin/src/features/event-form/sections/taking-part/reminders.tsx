"use client";

import type { EventForm } from "@podium/domain/event/schema";
import { CheckboxField, Fieldset } from "@podium/ui/form/check-field";
import { fieldId, TextField } from "@podium/ui/form/field";
import { useTranslations } from "next-intl";
import { get, useController, useFormContext } from "react-hook-form";
import { Group } from "../../fields/group.tsx";
import { numberOrNull, numberTyped } from "../../fields/numbers.ts";
import { useField, useFieldWords } from "../../fields/use-field.ts";

const DAY = 24;
/** Reminders on offer, in hours before the beginning; others that were set elsewhere stay. */
const usual = [7 * DAY, 3 * DAY, DAY, 2];

/** "Erinnerungen": what attendees get before the day, and whether they have to say that they still come. */
export function Reminders() {
  const t = useTranslations("eventForm");
  const field = useField();
  const asks = useFormContext<EventForm>().watch("reconfirmDays") !== null;
  return (
    <Group name="reminders">
      <ReminderHours />
      <div className="pairs">
        <TextField
          inputMode="numeric"
          hint={t("reminders.hints.reconfirmDays")}
          optionalLabel={t("form.optional")}
          {...field("reconfirmDays", { setValueAs: numberOrNull })}
        />
        {asks && (
          <TextField
            inputMode="numeric"
            hint={t("reminders.hints.reconfirmHours")}
            {...field("reconfirmHours", { setValueAs: numberTyped })}
          />
        )}
      </div>
    </Group>
  );
}

function ReminderHours() {
  const t = useTranslations("eventForm");
  const { labelOf, sentenceOf } = useFieldWords();
  const { field, formState } = useController<EventForm, "reminderHours">({ name: "reminderHours" });
  const preset = (formState.defaultValues?.reminderHours ?? []).flatMap((hours) => hours ?? []);
  const offered = [...new Set([...usual, ...preset])].sort((one, other) => other - one);
  const mistake = get(formState.errors, "reminderHours") as { message?: string } | undefined;
  return (
    <div id={fieldId("reminderHours")} tabIndex={-1}>
      <Fieldset
        id="reminder-hours"
        legend={labelOf("reminderHours")}
        error={mistake?.message && sentenceOf(mistake.message)}
      >
        {offered.map((hours) => (
          <CheckboxField
            key={hours}
            name="reminderHours"
            id={fieldId(`reminderHours-${hours}`)}
            value={hours}
            label={t("reminders.before", {
              time:
                hours % DAY === 0
                  ? t("form.days", { count: hours / DAY })
                  : t("form.hours", { count: hours }),
            })}
            checked={field.value.includes(hours)}
            onBlur={field.onBlur}
            onChange={({ target }) =>
              field.onChange(
                offered.filter((other) => (other === hours ? target.checked : field.value.includes(other))),
              )
            }
          />
        ))}
      </Fieldset>
    </div>
  );
}
