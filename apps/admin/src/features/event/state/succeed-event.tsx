"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import type { StaffEvent } from "@podium/api/event/staff/views";
import { successorInput } from "@podium/domain/event/state/schema";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { FormProvider, useForm } from "react-hook-form";
import { FailureAlert } from "../../../screen/failure-alert.tsx";
import { trpc } from "../../../trpc/client.ts";
import { StateDialog } from "./state-dialog.tsx";
import { SuccessorFields } from "./successor-fields.tsx";

/** What takes the place of a cancelled event, said afterwards. */
export function SucceedEvent({ event, onDone }: { event: StaffEvent; onDone: (done: string) => void }) {
  const t = useTranslations("eventState.successor");
  const router = useRouter();
  const dialog = useRef<HTMLDialogElement>(null);
  const methods = useForm({
    resolver: zodResolver(successorInput),
    defaultValues: { successorId: event.successorId ?? "", successorUrl: event.successorUrl ?? "" },
  });
  const succeed = trpc.event.succeed.useMutation({
    onSuccess: () => {
      dialog.current?.close();
      onDone(t("done"));
      router.refresh();
    },
  });
  return (
    <StateDialog
      dialog={dialog}
      button={t("button")}
      title={t("title")}
      confirm={t("confirm")}
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
