import type { ImportDryRun } from "@podium/api/registration/staff/import";
import { IMPORT_ROWS_MAX } from "@podium/domain/registration/staff-schema";
import { Alert } from "@podium/ui/block/alert";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import type { ListFile } from "./read-list-file.ts";

export type ImportFault =
  | Extract<ImportDryRun, { fault: unknown }>["fault"]
  | { key: Exclude<Extract<ListFile, { ok: false }>["key"], "fileMissing"> };

/**
 * Why a file cannot be read at all. It stands far above the button that was pressed and gets the focus, so that nobody
 * waits for an answer that is out of sight.
 */
export function ImportFaultAlert({ fault }: { fault: ImportFault }) {
  const t = useTranslations("registrationImport");
  const box = useRef<HTMLDivElement>(null);
  // Anew with each attempt, even if the answer is the same.
  useEffect(() => {
    if (fault) box.current?.focus();
  }, [fault]);
  return (
    <div ref={box} tabIndex={-1}>
      <Alert tone="danger" live="alert" title={t("fault.title")}>
        <p>{t(`fault.${fault.key}`, { rows: IMPORT_ROWS_MAX })}</p>
      </Alert>
    </div>
  );
}
