"use client";

import type { RegistrationOverview } from "@podium/api/registration/staff/views";
import { CHOSEN_MAX, type StaffAction } from "@podium/domain/registration/staff-schema";
import { Button } from "@podium/ui/form/button";
import { useTranslations } from "next-intl";
import { FailureAlert } from "../../../screen/failure-alert.tsx";

export type Chosen = StaffAction | "message";

/** The actions for the selected people; in view while there are any. */
export function ChosenBar({
  count,
  total,
  overview,
  all,
  onOpen,
  onClear,
}: {
  count: number;
  /** How many match the search and the filters. */
  total: number;
  overview: RegistrationOverview;
  /** Selects all of them. */
  all: { choose: () => void; isBusy: boolean; isCut: boolean; error: unknown };
  onOpen: (action: Chosen) => void;
  onClear: () => void;
}) {
  const t = useTranslations("registrationAction");
  const actions: Chosen[] = [...overview.actions, ...(overview.may.message ? (["message"] as const) : [])];
  return (
    <section className="chosen-bar podium-stack podium-stack--small" aria-label={t("bar")}>
      <div className="podium-cluster">
        <strong role="status">{t("chosen", { count })}</strong>
        {total > count && (
          <Button type="button" variant="tertiary" disabled={all.isBusy} onClick={all.choose}>
            {all.isBusy ? t("choosing") : t("chooseAll", { count: Math.min(total, CHOSEN_MAX) })}
          </Button>
        )}
        <Button type="button" variant="tertiary" onClick={onClear}>
          {t("clear")}
        </Button>
      </div>
      {all.isCut && <p className="kern-hint list-note">{t("more", { max: CHOSEN_MAX })}</p>}
      {all.error !== null && <FailureAlert error={all.error} />}
      <div className="podium-cluster podium-cluster--small">
        {actions.map((action) => (
          <Button key={action} type="button" variant="secondary" onClick={() => onOpen(action)}>
            {t(`open.${action}`)}
          </Button>
        ))}
      </div>
    </section>
  );
}
