import type { ActionResult } from "@podium/api/registration/staff/mutations";
import { registrationStates } from "@podium/domain/registration/states";
import { Alert } from "@podium/ui/block/alert";
import { useTranslations } from "next-intl";
import { PanelLink } from "../../../screen/panel-link.tsx";
import { useRefusalWords } from "../../../screen/use-refusal-words.ts";

/** So many names are read at a glance; the list has the others. */
const NAMED = 20;

export const noResult: ActionResult = { done: {}, refused: [] };

/** The results of two portions as one. */
export function added(one: ActionResult, other: ActionResult): ActionResult {
  const done = { ...one.done };
  for (const state of registrationStates) {
    const count = (one.done[state] ?? 0) + (other.done[state] ?? 0);
    if (count > 0) done[state] = count;
  }
  return { done, refused: [...one.refused, ...other.refused] };
}

/** What was done, and where it was not possible, with the reason. */
export function ActionResultList({ eventId, result }: { eventId: string; result: ActionResult }) {
  const t = useTranslations("registrationAction");
  const reasonOf = useRefusalWords();
  const { done, refused } = result;
  return (
    <>
      {Object.keys(done).length > 0 && (
        <Alert tone="success" live="status" title={t("doneTitle")}>
          <ul className="run-figures">
            {registrationStates.map((state) => {
              const count = done[state];
              return count ? <li key={state}>{t(`done.${state}`, { count })}</li> : null;
            })}
          </ul>
        </Alert>
      )}
      {refused.length > 0 && (
        <Alert tone="warning" live="status" title={t("refusedTitle")}>
          <ul className="run-figures">
            {refused.slice(0, NAMED).map(({ id, name, code, details }) => (
              <li key={id}>
                <PanelLink className="kern-link" href={`/events/${eventId}/attendees/${id}`}>
                  {name}
                </PanelLink>
                {`: ${reasonOf(code, details)}`}
              </li>
            ))}
            {refused.length > NAMED && <li>{t("refusedMore", { count: refused.length - NAMED })}</li>}
          </ul>
        </Alert>
      )}
    </>
  );
}
