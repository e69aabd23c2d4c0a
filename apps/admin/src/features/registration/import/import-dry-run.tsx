import type { ImportDryRun } from "@podium/api/registration/staff/import";
import { useTranslations } from "next-intl";
import { ImportProblems, type ProblemLine } from "./import-problems.tsx";
import { type GoodLine, ImportRows } from "./import-rows.tsx";

/** What reading the list in would do: numbers first, then every line, those that would be left out before the others. */
export function ImportDryRunFigures({ dryRun }: { dryRun: Extract<ImportDryRun, { ok: true }> }) {
  const t = useTranslations("registrationImport");
  const problems = dryRun.lines.filter((line): line is ProblemLine => !line.ok);
  const good = dryRun.lines.filter((line): line is GoodLine => line.ok);
  const mended = good.filter((line) => line.mended).length;
  const known = problems.filter(({ code }) => code === "registration.addressTaken").length;
  const count = (state: "CONFIRMED" | "WAITLISTED") =>
    dryRun.lines.filter((line) => line.ok && line.state === state).length;
  const [places, waiting] = [count("CONFIRMED"), count("WAITLISTED")];
  return (
    <>
      <p className="kern-body">{t(places + waiting > 0 ? "dryRun" : "nobody")}</p>
      <ul className="run-figures">
        {places > 0 && <li>{t("will.CONFIRMED", { count: places })}</li>}
        {waiting > 0 && <li>{t("will.WAITLISTED", { count: waiting })}</li>}
        {mended > 0 && <li>{t("mendedLines", { count: mended })}</li>}
        {known > 0 && <li>{t("known", { count: known })}</li>}
        {problems.length > known && <li>{t("wrong", { count: problems.length - known })}</li>}
      </ul>
      {problems.length > 0 && <ImportProblems columns={dryRun.columns} lines={problems} />}
      {good.length > 0 && <ImportRows columns={dryRun.columns} lines={good} />}
    </>
  );
}
