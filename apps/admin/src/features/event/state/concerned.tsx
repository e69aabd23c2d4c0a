"use client";

import { type TellingAction, toldStates } from "@podium/domain/event/state/told";
import { useTranslations } from "next-intl";
import { FailureAlert } from "../../../screen/failure-alert.tsx";
import { trpc } from "../../../trpc/client.ts";

/** Before the button: how many people get which mail, as things stand now. */
export function ConcernedPeople({ eventId, action }: { eventId: string; action: TellingAction }) {
  const t = useTranslations();
  const { data, error } = trpc.event.concerned.useQuery({ eventId }, { staleTime: 0, gcTime: 0 });
  if (error) return <FailureAlert error={error} />;
  if (!data) return <p role="status">{t("eventState.concerned.counting")}</p>;
  const counts = toldStates[action].map((state) => ({ state, count: data.reachable[state] ?? 0 }));
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  return (
    <div role="status" className="podium-stack podium-stack--small">
      <p>
        <strong>{t(`eventState.concerned.${action}`, { count: total })}</strong>
      </p>
      {total > 0 && (
        <ul>
          {counts
            .filter(({ count }) => count > 0)
            .map(({ state, count }) => (
              <li key={state}>{t(`event.registrationCounts.${state}`, { count })}</li>
            ))}
        </ul>
      )}
    </div>
  );
}
