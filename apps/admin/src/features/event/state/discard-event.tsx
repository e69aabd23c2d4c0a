"use client";

import type { StaffEvent } from "@podium/api/event/staff/views";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { FailureAlert } from "../../../screen/failure-alert.tsx";
import { trpc } from "../../../trpc/client.ts";
import { StateDialog } from "./state-dialog.tsx";

/** Deletes a draft for good; names it before. */
export function DiscardEvent({ event }: { event: StaffEvent }) {
  const t = useTranslations("eventState.discard");
  const router = useRouter();
  const dialog = useRef<HTMLDialogElement>(null);
  const discard = trpc.event.discard.useMutation({
    onSuccess: () => {
      dialog.current?.close();
      // Nothing is left to read anew here, so the list is all that is asked for.
      router.replace("/events");
    },
  });
  return (
    <StateDialog
      name="discard"
      dialog={dialog}
      variant="tertiary"
      isPending={discard.isPending}
      onSubmit={(submitted) => {
        submitted.preventDefault();
        if (!discard.isPending) discard.mutate({ eventId: event.id, version: event.version });
      }}
    >
      <p>{t("explanation", { title: event.title })}</p>
      {discard.error && <FailureAlert error={discard.error} />}
    </StateDialog>
  );
}
