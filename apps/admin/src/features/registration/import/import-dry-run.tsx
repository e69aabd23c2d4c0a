import type { ImportDryRun } from "@podium/api/registration/staff/import";
import { useTranslations } from "next-intl";
import { ImportProblems, type ProblemLine } from "./import-problems.tsx";

/** What reading the list in would do: numbers first, then every line that would be left out. */
export function ImportDryRunFigures({ dryRun }: { dryRun: Extract<ImportDryRun, { ok: true }> }) {
  const t = useTranslations("registrationImport");
  const problems = dryRun.lines.filter((line): line is ProblemLine => !line.ok);
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
        {known > 0 && <li>{t("known", { count: known })}</li>}
        {problems.length > known && <li>{t("wrong", { count: problems.length - known })}</li>}
      </ul>
      {problems.length > 0 && <ImportProblems head={dryRun.head} lines={problems} />}
    </>
  );
}
