import type { ActionDryRun } from "@podium/api/registration/staff/mutations";
import { registrationStates } from "@podium/domain/registration/states";
import { hasKey } from "@podium/ui/text/has-key.ts";
import { useTranslations } from "next-intl";
import { useRefusalWords } from "../../../screen/use-refusal-words.ts";

/** How many something would happen to at all. */
export function affected({ will }: Pick<ActionDryRun, "will">): number {
  return Object.values(will).reduce((sum, count) => sum + count, 0);
}

/** What would happen, in numbers and sentences. */
export function ActionDryRunList({ dryRun }: { dryRun: ActionDryRun }) {
  const t = useTranslations("registrationAction");
  const reasonOf = useRefusalWords();
  const happens = affected(dryRun) > 0;
  return (
    <>
      <p className="kern-body">{t(happens ? "dryRun" : "nothing")}</p>
      <ul className="run-figures">
        {registrationStates.map((state) => {
          const count = dryRun.will[state];
          return count ? <li key={state}>{t(`will.${state}`, { count })}</li> : null;
        })}
        {dryRun.promoted > 0 && <li>{t("promoted", { count: dryRun.promoted })}</li>}
        {Object.entries(dryRun.refused).map(
          ([code, count]) =>
            hasKey(dryRun.refused, code) && (
              <li key={code}>{t("refused", { count, reason: reasonOf(code) })}</li>
            ),
        )}
        {happens && <li>{t("mail")}</li>}
        {dryRun.withoutEmail > 0 && <li>{t("withoutEmail", { count: dryRun.withoutEmail })}</li>}
      </ul>
    </>
  );
}
