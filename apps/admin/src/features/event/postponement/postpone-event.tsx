"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import type { StaffEvent } from "@podium/api/event/staff/views";
import { postponeReasonInput } from "@podium/domain/event/state/schema";
import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import type { z } from "zod";
import { trpc } from "../../../trpc/client.ts";
import { ReasonDialog } from "../state/reason-dialog.tsx";
import { useDone } from "../state/state-dialog.tsx";
import { NewDateFields } from "./new-date-fields.tsx";

/** Not at its date: at another one, or without any yet. */
export function PostponeEvent({ event, onDone }: { event: StaffEvent; onDone: (done: string) => void }) {
  const t = useTranslations("eventState.postpone");
  const { dialog, done } = useDone(onDone);
  const methods = useForm<z.input<typeof postponeReasonInput>, unknown, z.output<typeof postponeReasonInput>>(
    {
      resolver: zodResolver(postponeReasonInput),
      defaultValues: {
        reasonDe: "",
        reasonEn: "",
        isDateOpen: true,
        date: "",
        time: "",
        endDate: "",
        endTime: "",
        silenceKeeps: true,
      },
    },
  );
  const postpone = trpc.event.postpone.useMutation({
    onSuccess: ({ told }) => {
      methods.reset();
      done(t("done", { count: told }));
    },
  });
  return (
    <ReasonDialog
      event={event}
      action="postpone"
      dialog={dialog}
      methods={methods}
      step={postpone}
      onSend={postpone.mutate}
    >
      <NewDateFields event={event} />
    </ReasonDialog>
  );
}
