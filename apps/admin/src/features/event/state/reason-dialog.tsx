"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import type { StaffEvent } from "@podium/api/event/staff/views";
import { cancelEventInput } from "@podium/domain/event/state/schema";
import { useTranslations } from "next-intl";
import type { RefObject } from "react";
import { FormProvider, type UseFormReturn, useForm } from "react-hook-form";
import type { z } from "zod";
import { FormDraft } from "../../../draft/form-draft.tsx";
import { FailureAlert } from "../../../screen/failure-alert.tsx";
import { ConcernedPeople } from "./concerned.tsx";
import { ReasonFields } from "./reason-fields.tsx";
import { StateDialog } from "./state-dialog.tsx";

const reasons = cancelEventInput.pick({ reasonDe: true, reasonEn: true });
type Typed = z.input<typeof reasons>;
type Given = z.output<typeof reasons>;

/** The reason that a step needs, in each language of the event. */
export function useReasons() {
  return useForm<Typed, unknown, Given>({
    resolver: zodResolver(reasons),
    defaultValues: { reasonDe: "", reasonEn: "" },
  });
}

/** Asks for the reason and says whom it concerns before anything happens. */
export function ReasonDialog({
  event,
  action,
  tells = true,
  dialog,
  methods,
  step: { isPending, error },
  onSend,
}: {
  event: StaffEvent;
  action: "cancel" | "withdraw";
  /** Whether anybody is told. */
  tells?: boolean;
  dialog: RefObject<HTMLDialogElement | null>;
  methods: UseFormReturn<Typed, unknown, Given>;
  step: { isPending: boolean; error: unknown };
  onSend: (given: Given & { eventId: string; version: number }) => void;
}) {
  const t = useTranslations(`eventState.${action}`);
  return (
    <StateDialog
      dialog={dialog}
      button={t("button")}
      title={t("title")}
      confirm={t("confirm")}
      isPending={isPending}
      onSubmit={methods.handleSubmit((given) => {
        if (!isPending) onSend({ eventId: event.id, version: event.version, ...given });
      })}
    >
      <p>{t("explanation")}</p>
      {tells && <ConcernedPeople eventId={event.id} action={action} />}
      <FormProvider {...methods}>
        <FormDraft name={`${action} ${event.id}`} />
        {error ? <FailureAlert error={error} /> : null}
        <ReasonFields />
      </FormProvider>
    </StateDialog>
  );
}
