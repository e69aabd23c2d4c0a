"use client";

import type { StaffRegistrationView } from "@podium/api/registration/staff/person-view";
import { Card } from "@podium/ui/block/card";
import { Button } from "@podium/ui/form/button";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useIsAwake } from "../../../screen/use-is-awake.ts";
import { ActionDialog } from "../action/action-dialog.tsx";
import type { Chosen } from "../action/chosen-bar.tsx";
import { MessageDialog } from "../action/message-dialog.tsx";

/** The head of the page, with name and state. */
const HEAD_ID = "person";

/** What can be done with this one person, in the state as it is. */
export function PersonActions({
  eventId,
  registration: { id, actions, email, mayMessage },
}: {
  eventId: string;
  registration: Pick<StaffRegistrationView, "id" | "actions" | "email" | "mayMessage">;
}) {
  const t = useTranslations("registrationAction");
  const registration = useTranslations("registration");
  const router = useRouter();
  const isAwake = useIsAwake();
  const [opened, open] = useState<Chosen>();
  const choices: Chosen[] = [...actions, ...(mayMessage && email ? (["message"] as const) : [])];
  if (choices.length === 0) return null;
  const close = () => {
    open(undefined);
    // The action may take the pressed button away. The focus must not get lost with it.
    document.getElementById(HEAD_ID)?.focus();
    router.refresh();
  };
  return (
    <Card headingLevel={3} id="actions" title={registration("actions")}>
      <div className="podium-cluster">
        {choices.map((choice) => (
          <Button
            key={choice}
            type="button"
            variant="secondary"
            disabled={!isAwake}
            onClick={() => open(choice)}
          >
            {t(`open.${choice}`)}
          </Button>
        ))}
      </div>
      {opened === "message" && <MessageDialog eventId={eventId} ids={[id]} onClose={close} />}
      {opened && opened !== "message" && (
        <ActionDialog eventId={eventId} action={opened} ids={[id]} onClose={close} />
      )}
    </Card>
  );
}
