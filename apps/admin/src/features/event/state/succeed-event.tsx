"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import type { StaffEvent } from "@podium/api/event/staff/views";
import { successorInput } from "@podium/domain/event/state/schema";
import { useTranslations } from "next-intl";
import { FormProvider, useForm } from "react-hook-form";
import { FailureAlert } from "../../../screen/failure-alert.tsx";
import { trpc } from "../../../trpc/client.ts";
import { StateDialog, useDone } from "./state-dialog.tsx";
import { SuccessorFields } from "./successor-fields.tsx";

/** What takes the place of a cancelled event, said afterwards. */
export function SucceedEvent({ event, onDone }: { event: StaffEvent; onDone: (done: string) => void }) {
  const t = useTranslations("eventState.successor");
  const { dialog, done } = useDone(onDone);
  const methods = useForm({
    resolver: zodResolver(successorInput),
    defaultValues: { successorId: event.successorId ?? "", successorUrl: event.successorUrl ?? "" },
  });
  const succeed = trpc.event.succeed.useMutation({ onSuccess: () => done(t("done")) });
  return (
    <StateDialog
      name="successor"
      dialog={dialog}
      isPending={succeed.isPending}
      onSubmit={methods.handleSubmit((given) => {
        if (!succeed.isPending) succeed.mutate({ eventId: event.id, version: event.version, ...given });
      })}
    >
      <p>{t("explanation")}</p>
      {succeed.error && <FailureAlert error={succeed.error} />}
      <FormProvider {...methods}>
        <SuccessorFields eventId={event.id} />
      </FormProvider>
    </StateDialog>
  );
}
