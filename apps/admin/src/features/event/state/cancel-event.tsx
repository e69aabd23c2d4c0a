"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import type { StaffEvent } from "@podium/api/event/staff/views";
import { cancelReasonInput } from "@podium/domain/event/state/schema";
import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import type { z } from "zod";
import { trpc } from "../../../trpc/client.ts";
import { ReasonDialog } from "./reason-dialog.tsx";
import { useDone } from "./state-dialog.tsx";
import { SuccessorFields } from "./successor-fields.tsx";

/** The event does not take place; what does instead may be named. */
export function CancelEvent({ event, onDone }: { event: StaffEvent; onDone: (done: string) => void }) {
  const t = useTranslations("eventState.cancel");
  const { dialog, done } = useDone(onDone);
  const methods = useForm<z.input<typeof cancelReasonInput>, unknown, z.output<typeof cancelReasonInput>>({
    resolver: zodResolver(cancelReasonInput),
    defaultValues: { reasonDe: "", reasonEn: "", successorId: "", successorUrl: "" },
  });
  const cancel = trpc.event.cancel.useMutation({
    onSuccess: ({ registrations }) => {
      methods.reset();
      done(t("done", { count: registrations }));
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
    >
      <SuccessorFields eventId={event.id} />
    </ReasonDialog>
  );
}
