"use client";

import type { ImportDryRun } from "@podium/api/registration/staff/import";
import {
  IMPORT_ROWS_MAX,
  type ImportDryRunInput,
  importDryRunInput,
} from "@podium/domain/registration/staff-schema";
import { Card } from "@podium/ui/block/card";
import { Button } from "@podium/ui/form/button";
import { ErrorSummary } from "@podium/ui/form/error-summary";
import { TextField } from "@podium/ui/form/field";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { TypedDraft } from "../../../draft/typed-draft.tsx";
import { FailureAlert } from "../../../screen/failure-alert.tsx";
import { useIsAwake } from "../../../screen/use-is-awake.ts";
import { trpc } from "../../../trpc/client.ts";
import { EntryTerms, termsIn } from "../entry/entry-terms.tsx";
import { issuesOf, useFormErrors } from "../entry/use-form-errors.ts";
import { type ImportFault, ImportFaultAlert } from "./import-fault.tsx";
import { readListFile } from "./read-list-file.ts";

const inOrder = ["file", "categoryId", "channel", "locale", "noticeGiven"];

/** The file and what holds for everybody in it. A file that cannot be read is told at once, with what to do about it. */
export function ImportForm({
  eventId,
  draft,
  categories,
  onLooked,
}: {
  eventId: string;
  /** Under which name what is typed is kept. */
  draft: string;
  categories: readonly { id: string; name: string }[];
  onLooked: (given: ImportDryRunInput, dryRun: Extract<ImportDryRun, { columns: unknown }>) => void;
}) {
  const t = useTranslations("registrationImport");
  const terms = useTranslations("registrationEntry.terms");
  const isAwake = useIsAwake();
  const { errors, summary, show } = useFormErrors(inOrder);
  const [fault, setFault] = useState<ImportFault>();
  const look = trpc.registration.importDryRun.useMutation();

  const submit = async (form: FormData) => {
    const file = await readListFile(form.get("file"));
    const parsed = importDryRunInput.safeParse({
      eventId,
      ...termsIn(form),
      text: file.ok ? file.text : "",
    });
    const wrong = file.ok ? undefined : file.key;
    show([
      ...(wrong === "fileMissing" ? [{ path: "file", message: wrong }] : []),
      ...(parsed.success ? [] : issuesOf(parsed.error)),
    ]);
    setFault(wrong && wrong !== "fileMissing" ? { key: wrong } : undefined);
    if (!parsed.success || !file.ok) return;
    const given = parsed.data;
    look.mutate(given, {
      onSuccess: (dryRun) => ("fault" in dryRun ? setFault(dryRun.fault) : onLooked(given, dryRun)),
    });
  };

  const labelOf = (name: string) =>
    ({
      file: t("file"),
      categoryId: terms("category"),
      channel: terms("channelShort"),
      locale: terms("locale"),
    })[name] ?? terms("noticeShort");
  const wrong = summary(labelOf);
  return (
    <form
      className="podium-stack registration-form"
      onSubmit={(event: FormEvent<HTMLFormElement>) => {
        event.preventDefault();
        if (!look.isPending) void submit(new FormData(event.currentTarget));
      }}
      noValidate
    >
      <TypedDraft name={draft}>
        <p className="kern-body">{t("fileAgain")}</p>
      </TypedDraft>
      <ErrorSummary title={t("errors", { count: wrong.length })} errors={wrong} headingLevel={3} />
      {fault && <ImportFaultAlert fault={fault} />}
      {look.error && <FailureAlert error={look.error} />}
      <fieldset className="registration-form__fields podium-stack" disabled={!isAwake}>
        <Card headingLevel={3} id="list" title={t("what")}>
          <TextField
            name="file"
            type="file"
            accept=".csv,.txt,.tsv,.xlsx,text/csv"
            label={t("file")}
            hint={t("fileHint", { rows: IMPORT_ROWS_MAX })}
            error={errors.file}
          />
          <EntryTerms categories={categories} errors={errors} sendsMail={false} />
        </Card>
        <div>
          <Button aria-disabled={look.isPending || undefined}>
            {t(look.isPending ? "checking" : "check")}
          </Button>
        </div>
      </fieldset>
    </form>
  );
}
