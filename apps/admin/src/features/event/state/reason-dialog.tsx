"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import type { StaffEvent } from "@podium/api/event/staff/views";
import { reasonInput } from "@podium/domain/event/state/schema";
import { useTranslations } from "next-intl";
import type { ReactNode, RefObject } from "react";
import { type FieldValues, FormProvider, type UseFormReturn, useForm } from "react-hook-form";
import type { z } from "zod";
import { FormDraft } from "../../../draft/form-draft.tsx";
import { FailureAlert } from "../../../screen/failure-alert.tsx";
import { ConcernedPeople } from "./concerned.tsx";
import { ReasonFields } from "./reason-fields.tsx";
import { StateDialog } from "./state-dialog.tsx";

/** The reason that a step needs, in each language of the event. */
export function useReasons() {
  return useForm<z.input<typeof reasonInput>, unknown, z.output<typeof reasonInput>>({
    resolver: zodResolver(reasonInput),
    defaultValues: { reasonDe: "", reasonEn: "" },
  });
}

/** Asks for the reason and says whom it concerns before anything happens. */
export function ReasonDialog<Typed extends FieldValues, Given>({
  event,
  action,
  tells = true,
  dialog,
  methods,
  step: { isPending, error },
  onSend,
  children,
}: {
  event: StaffEvent;
  action: "cancel" | "postpone" | "withdraw";
  /** Whether anybody is told. */
  tells?: boolean;
  dialog: RefObject<HTMLDialogElement | null>;
  methods: UseFormReturn<Typed, unknown, Given>;
  step: { isPending: boolean; error: unknown };
  onSend: (given: Given & { eventId: string; version: number }) => void;
  /** What else is asked. */
  children?: ReactNode;
}) {
  const t = useTranslations(`eventState.${action}`);
  return (
    <StateDialog
      name={action}
      dialog={dialog}
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
        {children}
      </FormProvider>
    </StateDialog>
  );
}
