"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import type { StaffEvent } from "@podium/api/event/staff/views";
import { cancelEventInput } from "@podium/domain/event/state/schema";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { FormProvider, useForm } from "react-hook-form";
import { FormDraft } from "../../../draft/form-draft.tsx";
import { FailureAlert } from "../../../screen/failure-alert.tsx";
import { trpc } from "../../../trpc/client.ts";
import { ConcernedPeople } from "./concerned.tsx";
import { ReasonFields } from "./reason-fields.tsx";
import { StateDialog } from "./state-dialog.tsx";

const reasons = cancelEventInput.pick({ reasonDe: true, reasonEn: true });

/** Asks for the reason and says whom it concerns before anything happens. */
export function CancelEvent({ event, onDone }: { event: StaffEvent; onDone: (done: string) => void }) {
  const t = useTranslations("eventState.cancel");
  const router = useRouter();
  const dialog = useRef<HTMLDialogElement>(null);
  const methods = useForm({
    resolver: zodResolver(reasons),
    defaultValues: { reasonDe: "", reasonEn: "" },
  });
  const cancel = trpc.event.cancel.useMutation({
    onSuccess: ({ registrations }) => {
      dialog.current?.close();
      methods.reset();
      onDone(t("done", { count: registrations }));
      router.refresh();
    },
  });
  return (
    <StateDialog
      dialog={dialog}
      button={t("button")}
      title={t("title")}
      confirm={t("confirm")}
      isPending={cancel.isPending}
      onSubmit={methods.handleSubmit((given) => {
        if (!cancel.isPending) cancel.mutate({ eventId: event.id, version: event.version, ...given });
      })}
    >
      <p>{t("explanation")}</p>
      <ConcernedPeople eventId={event.id} action="cancel" />
      <FormProvider {...methods}>
        <FormDraft name={`cancel ${event.id}`} />
        {cancel.error && <FailureAlert error={cancel.error} />}
        <ReasonFields />
      </FormProvider>
    </StateDialog>
  );
}
