import type { ImportPreview } from "@podium/api/attendee/import";
import { IMPORT_ROWS_MAX } from "@podium/domain/attendee/schema";
import { Alert } from "@podium/ui/alert";
import { useTranslations } from "next-intl";
import type { ListFile } from "./read-list-file.ts";

type Fault = Extract<ImportPreview, { ok: false }>["fault"] | Extract<ListFile, { ok: false }>;

/** Why a file cannot be read at all. */
export function ImportFaultAlert({ fault }: { fault: Fault }) {
  const t = useTranslations("attendeeImport");
  const columns = "columns" in fault ? fault.columns.map((column) => t(`columns.${column}`)).join(", ") : "";
  return (
    <Alert tone="danger" live="alert" title={t("fault.title")}>
      <p>
        {t(`fault.${fault.key}`, {
          columns,
          line: "line" in fault ? fault.line : 0,
          rows: IMPORT_ROWS_MAX,
        })}
      </p>
    </Alert>
  );
}
