"use client";

import { OCCURRENCES_MAX } from "@podium/domain/event/limits";
import {
  datesOf,
  inMonth,
  type MadeDate,
  type Recurrence,
  type Weekday,
} from "@podium/domain/occurrence/recurrence";
import { Button } from "@podium/ui/form/button";
import { CheckboxField, Fieldset } from "@podium/ui/form/check-field";
import { SelectField, TextField } from "@podium/ui/form/field";
import { weekdayName } from "@podium/ui/when/weekdays.ts";
import { useLocale, useTranslations } from "next-intl";
import { useId, useState } from "react";

const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

const nothing: Recurrence = {
  firstDay: "",
  lastDay: "",
  weekdays: [],
  inMonth: null,
  from: "",
  to: "",
  slotMinutes: null,
};

/**
 * Opening hours, hourly tours, every first Tuesday: dates that a rule makes, to be changed one by one afterwards.
 *
 * @param room so many more may be added
 */
export function ManyDates({
  room,
  onAdd,
}: {
  room: number;
  onAdd: (made: MadeDate[], isOpening: boolean) => void;
}) {
  const t = useTranslations("eventForm.time.many");
  const locale = useLocale();
  const id = useId();
  const [rule, setRule] = useState(nothing);
  const [isOpening, setOpening] = useState(false);
  const [said, setSaid] = useState("");
  const set = (change: Partial<Recurrence>) => {
    setSaid("");
    setRule((before) => ({ ...before, ...change }));
  };
  const made = rule.firstDay && rule.lastDay && rule.from ? datesOf(rule, room + 1) : [];
  const text = (name: "firstDay" | "lastDay" | "from" | "to", type: "date" | "time") => (
    <TextField
      name={`${id}-${name}`}
      type={type}
      label={t(name)}
      value={rule[name]}
      onChange={({ target }) => set({ [name]: target.value })}
    />
  );
  return (
    <details className="many-dates">
      <summary>{t("title")}</summary>
      <div className="podium-stack">
        <p className="kern-body kern-body--muted">{t("lead")}</p>
        <div className="occurrence-times">
          {text("firstDay", "date")}
          {text("lastDay", "date")}
          {text("from", "time")}
          {text("to", "time")}
        </div>
        <Fieldset id={`${id}-weekdays`} legend={t("weekdays")}>
          <div className="podium-cluster">
            {weekdays.map((weekday) => (
              <CheckboxField
                key={weekday}
                id={`${id}-${weekday}`}
                name={`${id}-weekday`}
                label={weekdayName(weekday, locale)}
                checked={rule.weekdays.includes(weekday)}
                onChange={({ target }) =>
                  set({
                    weekdays: target.checked
                      ? [...rule.weekdays, weekday]
                      : rule.weekdays.filter((each) => each !== weekday),
                  })
                }
              />
            ))}
          </div>
        </Fieldset>
        <div className="pairs">
          <SelectField
            name={`${id}-inMonth`}
            label={t("inMonth")}
            value={String(rule.inMonth ?? "")}
            onChange={({ target }) =>
              set({ inMonth: inMonth.find((which) => String(which) === target.value) ?? null })
            }
            options={[
              { value: "", label: t("everyWeek") },
              ...inMonth.map((which) => ({ value: String(which), label: t(`which.${which}`) })),
            ]}
          />
          <SelectField
            name={`${id}-slots`}
            label={t("slots")}
            value={String(rule.slotMinutes ?? "")}
            onChange={({ target }) => set({ slotMinutes: Number(target.value) || null })}
            options={[
              { value: "", label: t("noSlots") },
              ...[15, 20, 30, 45, 60, 90, 120].map((minutes) => ({
                value: String(minutes),
                label: t("minutes", { minutes }),
              })),
            ]}
          />
        </div>
        <CheckboxField
          id={`${id}-opening`}
          name={`${id}-opening`}
          label={t("isOpening")}
          checked={isOpening}
          onChange={({ target }) => setOpening(target.checked)}
        />
        <div className="podium-cluster">
          <Button
            type="button"
            variant="secondary"
            disabled={made.length === 0 || made.length > room}
            onClick={() => {
              onAdd(made, isOpening);
              setRule(nothing);
              setSaid(t("added", { count: made.length }));
            }}
          >
            {t("add", { count: made.length })}
          </Button>
          <p role="status" className="kern-body">
            {made.length > room ? t("tooMany", { max: OCCURRENCES_MAX }) : said}
          </p>
        </div>
      </div>
    </details>
  );
}
