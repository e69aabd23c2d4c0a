"use client";

import type { StaffEvent } from "@podium/api/event/staff/views";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { trpc } from "../../../trpc/client.ts";
import { ReasonDialog, useReasons } from "./reason-dialog.tsx";

/** The event does not take place. */
export function CancelEvent({ event, onDone }: { event: StaffEvent; onDone: (done: string) => void }) {
  const t = useTranslations("eventState.cancel");
  const router = useRouter();
  const dialog = useRef<HTMLDialogElement>(null);
  const methods = useReasons();
  const cancel = trpc.event.cancel.useMutation({
    onSuccess: ({ registrations }) => {
      dialog.current?.close();
      methods.reset();
      onDone(t("done", { count: registrations }));
      router.refresh();
    },
  });
  return (
    <ReasonDialog
      event={event}
      action="cancel"
      dialog={dialog}
      methods={methods}
      step={cancel}
      onSend={cancel.mutate}
    />
  );
}
