"use client";

import type { CompanionView, StaffRegistrationView } from "@podium/api/registration/staff/person-view";
import { fullName } from "@podium/domain/person/name";
import { Card } from "@podium/ui/block/card";
import { Button } from "@podium/ui/form/button";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { PanelLink } from "../../../screen/panel-link.tsx";
import { useIsAwake } from "../../../screen/use-is-awake.ts";
import { ActionDialog } from "../action/action-dialog.tsx";
import { StateBadge } from "../state-badge.tsx";
import { CompanionDialog } from "./companion-dialog.tsx";

const CARD_ID = "companions";

type Opened = { what: "enter" } | { what: "rename" | "cancel"; companion: CompanionView };

/** Who comes along with this person, and what can be done about it. */
export function Companions({
  eventId,
  registration: { id, email, companions, company },
}: {
  eventId: string;
  registration: Pick<StaffRegistrationView, "id" | "email" | "companions" | "company">;
}) {
  const t = useTranslations("registration.companions");
  const words = useTranslations("registration");
  const router = useRouter();
  const isAwake = useIsAwake();
  const [opened, open] = useState<Opened>();
  if (companions.length === 0 && company === "NONE") return null;
  const close = () => {
    open(undefined);
    // What was pressed may be gone. The focus must not get lost with it.
    document.getElementById(CARD_ID)?.focus();
    router.refresh();
  };
  const of = { eventId, mayTell: email !== null, isNamed: company === "NAMED", onClose: close };
  return (
    <div id={CARD_ID} tabIndex={-1}>
      <Card headingLevel={3} title={t("title")}>
        {companions.length === 0 && <p className="kern-body">{t("none")}</p>}
        <ul className="person__companions">
          {companions.map((companion) => {
            const name = fullName(companion) || words("companion");
            return (
              <li key={companion.id}>
                <span>
                  <PanelLink className="kern-link" href={`/events/${eventId}/attendees/${companion.id}`}>
                    {name}
                  </PanelLink>{" "}
                  <StateBadge state={companion.state} />
                </span>
                <span className="podium-cluster podium-cluster--small">
                  {companion.mayRename && (
                    <Button
                      type="button"
                      variant="tertiary"
                      disabled={!isAwake}
                      aria-label={t("renameOf", { name })}
                      onClick={() => open({ what: "rename", companion })}
                    >
                      {t("rename")}
                    </Button>
                  )}
                  {companion.mayCancel && (
                    <Button
                      type="button"
                      variant="tertiary"
                      disabled={!isAwake}
                      aria-label={t("cancelOf", { name })}
                      onClick={() => open({ what: "cancel", companion })}
                    >
                      {t("cancel")}
                    </Button>
                  )}
                </span>
              </li>
            );
          })}
        </ul>
        {company !== "NONE" && (
          <Button
            type="button"
            variant="secondary"
            disabled={!isAwake}
            onClick={() => open({ what: "enter" })}
          >
            {t("enter")}
          </Button>
        )}
      </Card>
      {opened?.what === "enter" && <CompanionDialog {...of} contactId={id} />}
      {opened?.what === "rename" && <CompanionDialog {...of} companion={opened.companion} />}
      {opened?.what === "cancel" && (
        <ActionDialog
          eventId={eventId}
          action="cancelByOrganiser"
          ids={[opened.companion.id]}
          onClose={close}
        />
      )}
    </div>
  );
}
