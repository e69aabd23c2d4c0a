"use client";

import { type MyEventsInput, statusFilters } from "@podium/domain/event/staff-schema";
import { Button } from "@podium/ui/form/button";
import { SelectField, TextField } from "@podium/ui/form/field";
import { useTranslations } from "next-intl";
import type { FormEvent } from "react";

export type Filters = Pick<MyEventsInput, "text" | "period" | "status" | "organisationId">;

const periods = ["upcoming", "past", "all", "archived"] as const;

/** The filters above the list. Nothing is fetched before the button is pressed. */
export function EventFilters({
  filters,
  organisations,
  onApply,
}: {
  filters: Filters;
  organisations: readonly { id: string; name: string }[];
  onApply: (filters: Filters) => void;
}) {
  const t = useTranslations("event");
  const any = { value: "", label: t("any") };

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const chosen = (name: string) => String(form.get(name) ?? "").trim() || undefined;
    onApply({
      text: chosen("text"),
      period: periods.find((period) => period === form.get("period")) ?? "upcoming",
      status: statusFilters.find((status) => status === chosen("status")),
      organisationId: chosen("organisation"),
    });
  }

  return (
    <search>
      <form
        onSubmit={send}
        className="filters"
        // New filters from outside fill the fields anew.
        key={JSON.stringify(filters)}
      >
        <TextField
          name="text"
          type="search"
          label={t("search")}
          hint={t("searchHint")}
          optionalLabel=""
          defaultValue={filters.text}
          maxLength={100}
        />
        <SelectField
          name="period"
          label={t("period")}
          optionalLabel=""
          defaultValue={filters.period}
          options={periods.map((value) => ({ value, label: t(`periods.${value}`) }))}
        />
        <SelectField
          name="status"
          label={t("statusFilter")}
          optionalLabel=""
          defaultValue={filters.status ?? ""}
          options={[any, ...statusFilters.map((value) => ({ value, label: t(`status.${value}`) }))]}
        />
        {organisations.length > 1 && (
          <SelectField
            name="organisation"
            label={t("organisationFilter")}
            optionalLabel=""
            defaultValue={filters.organisationId ?? ""}
            options={[any, ...organisations.map(({ id, name }) => ({ value: id, label: name }))]}
          />
        )}
        <div className="filters__buttons">
          <Button variant="secondary" icon="search">
            {t("apply")}
          </Button>
          {(filters.text || filters.status || filters.organisationId || filters.period !== "upcoming") && (
            <Button variant="tertiary" type="button" onClick={() => onApply({ period: "upcoming" })}>
              {t("reset")}
            </Button>
          )}
        </div>
      </form>
    </search>
  );
}
