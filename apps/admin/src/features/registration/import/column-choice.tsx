"use client";

import type { ImportColumns, ImportDryRun } from "@podium/api/registration/staff/import";
import { type ImportHead, importColumns } from "@podium/domain/registration/import/columns";
import type { ImportDryRunInput } from "@podium/domain/registration/staff-schema";
import { Button } from "@podium/ui/form/button";
import { ErrorSummary } from "@podium/ui/form/error-summary";
import { SelectField } from "@podium/ui/form/field";
import { useTranslations } from "next-intl";
import { TypedDraft } from "../../../draft/typed-draft.tsx";
import { FailureAlert } from "../../../screen/failure-alert.tsx";
import { trpc } from "../../../trpc/client.ts";
import { useFormErrors } from "../entry/use-form-errors.ts";
import { useColumnWords } from "./column-words.ts";

type Column = (typeof importColumns)[number];

const isName = (column: Column) => column === "firstName" || column === "lastName";

/** What somebody chose, as the list is read: one column for both names holds whole names. */
function headOf(form: FormData): ImportHead {
  const chosen = Object.fromEntries(
    importColumns.flatMap((column) => {
      const place = form.get(column);
      return typeof place === "string" && place !== "" ? [[column, Number(place)]] : [];
    }),
  ) as Partial<Record<Column, number>>;
  const { firstName, lastName, ...rest } = chosen;
  return firstName !== undefined && firstName === lastName
    ? { ...rest, fullName: firstName }
    : { ...rest, firstName, lastName };
}

/** Which column of the list is what, where their names do not tell, or tell wrong; each with what stands in it. */
export function ColumnChoice({
  draft,
  given,
  columns,
  onLooked,
}: {
  /** Under which name what is chosen is kept. */
  draft: string;
  given: ImportDryRunInput;
  columns: ImportColumns;
  onLooked: (dryRun: Extract<ImportDryRun, { columns: unknown }>) => void;
}) {
  const t = useTranslations("registrationImport");
  const name = useColumnWords(columns);
  const { errors, summary, show } = useFormErrors(importColumns);
  const look = trpc.registration.importDryRun.useMutation();
  const { head, samples, found } = columns;
  const width = Math.max(head.length, ...samples.map((cells) => cells.length));
  const options = Array.from({ length: width }, (_, place) => {
    const sample = samples
      .map((cells) => cells[place]?.trim())
      .filter(Boolean)
      .join(", ");
    const label = sample ? t("columnSample", { column: name(place), sample }) : name(place);
    return { value: String(place), label };
  });
  const placeOf = (column: Column) => found[column] ?? (isName(column) ? found.fullName : undefined);

  const submit = (form: FormData) => {
    // One column with names is enough: people have one name or several.
    const isNamed = importColumns.some((column) => isName(column) && form.get(column));
    const missing = importColumns.filter(
      (column) => column !== "organisation" && !form.get(column) && !(isNamed && isName(column)),
    );
    show(missing.map((column) => ({ path: column, message: "choiceInvalid" })));
    if (missing.length > 0) return;
    look.mutate(
      { ...given, columns: headOf(form) },
      { onSuccess: (dryRun) => "columns" in dryRun && onLooked(dryRun) },
    );
  };
  const wrong = summary((field) => t(`columns.${importColumns.find((column) => column === field) ?? "row"}`));
  return (
    <form
      className="podium-stack registration-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!look.isPending) submit(new FormData(event.currentTarget));
      }}
      noValidate
    >
      <p className="kern-body">{t("choice.lead")}</p>
      <TypedDraft name={draft} />
      <ErrorSummary title={t("errors", { count: wrong.length })} errors={wrong} headingLevel={4} />
      {look.error && <FailureAlert error={look.error} />}
      {importColumns.map((column) => (
        <SelectField
          key={column}
          name={column}
          label={t(`columns.${column}`)}
          {...(column === "organisation" && { optionalLabel: t("choice.optional") })}
          hint={column === "firstName" ? t("choice.whole") : undefined}
          error={errors[column]}
          defaultValue={placeOf(column) === undefined ? "" : String(placeOf(column))}
          options={[
            { value: "", label: t(column === "email" ? "choice.choose" : "choice.none") },
            ...options,
          ]}
        />
      ))}
      <div>
        <Button aria-disabled={look.isPending || undefined}>
          {t(look.isPending ? "checking" : "check")}
        </Button>
      </div>
    </form>
  );
}
