import type { EntryOutcome } from "@podium/api/registration/intake/enter";
import type { RefusalCode } from "@podium/domain/refusal";
import { Alert } from "@podium/ui/block/alert";
import { buttonClass } from "@podium/ui/form/button";
import { hasKey } from "@podium/ui/text/has-key.ts";
import { useTranslations } from "next-intl";
import { PanelLink } from "../../../screen/panel-link.tsx";
import { useRefusalWords } from "../../../screen/use-refusal-words.ts";

export type ImportTally = {
  done: { CONFIRMED: number; WAITLISTED: number };
  refused: Readonly<Partial<Record<RefusalCode, number>>>;
};

export const noTally: ImportTally = { done: { CONFIRMED: 0, WAITLISTED: 0 }, refused: {} };

export function tallied(before: ImportTally, outcomes: readonly EntryOutcome[]): ImportTally {
  const done = { ...before.done };
  const refused = { ...before.refused };
  for (const outcome of outcomes) {
    if (outcome.ok) done[outcome.state] += 1;
    else refused[outcome.code] = (refused[outcome.code] ?? 0) + 1;
  }
  return { done, refused };
}

/** What became of the list, and the way on. */
export function ImportResult({ eventId, tally }: { eventId: string; tally: ImportTally }) {
  const t = useTranslations("registrationImport");
  const reasonOf = useRefusalWords();
  const { done, refused } = tally;
  return (
    <>
      {done.CONFIRMED > 0 && (
        <Alert tone="success" live="status" title={t("done.CONFIRMED", { count: done.CONFIRMED })} />
      )}
      {done.WAITLISTED > 0 && (
        <Alert tone="success" live="status" title={t("done.WAITLISTED", { count: done.WAITLISTED })} />
      )}
      {Object.keys(refused).length > 0 && (
        <ul className="run-figures">
          {Object.entries(refused).map(
            ([code, count]) =>
              hasKey(refused, code) && <li key={code}>{t("refused", { count, reason: reasonOf(code) })}</li>,
          )}
        </ul>
      )}
      <div>
        <PanelLink className={buttonClass({ variant: "secondary" })} href={`/events/${eventId}/attendees`}>
          <span className="kern-label">{t("toList")}</span>
        </PanelLink>
      </div>
    </>
  );
}
