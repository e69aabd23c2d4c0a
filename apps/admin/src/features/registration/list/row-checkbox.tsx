"use client";

import type { RegistrationRow } from "@podium/api/registration/staff/views";
import { useTranslations } from "next-intl";
import type { Selection } from "./use-selection.ts";

/** Selects one row; its name says whom. */
export function RowCheckbox({
  label,
  isChosen,
  onChoose,
}: {
  label: string;
  isChosen: boolean | "some";
  onChoose: (isChosen: boolean) => void;
}) {
  return (
    <span className="kern-form-check row-check">
      <input
        type="checkbox"
        className="kern-form-check__checkbox"
        aria-label={label}
        checked={isChosen === true}
        ref={(input) => {
          if (input) input.indeterminate = isChosen === "some";
        }}
        onChange={(event) => onChoose(event.currentTarget.checked)}
      />
    </span>
  );
}

/** Selects all rows of the page, or none of them; half-way it says so. */
export function PageCheckbox({
  rows,
  selection,
}: {
  rows: readonly RegistrationRow[];
  selection: Selection;
}) {
  const t = useTranslations("registration");
  const ids = rows.map(({ id }) => id);
  const chosen = ids.filter((id) => selection.ids.has(id)).length;
  return (
    <RowCheckbox
      label={t("selectPage")}
      isChosen={chosen === 0 ? false : chosen === ids.length ? true : "some"}
      onChoose={(isChosen) => selection.toggle(ids, isChosen)}
    />
  );
}
