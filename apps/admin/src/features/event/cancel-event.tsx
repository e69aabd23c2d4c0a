"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import type { StaffEvent } from "@podium/api/event/staff/views";
import { cancelEventInput } from "@podium/domain/event/schema";
import { Button } from "@podium/ui/form/button";
import { TextField } from "@podium/ui/form/field";
import { Heading } from "@podium/ui/text/heading";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { FormProvider, useForm } from "react-hook-form";
import { FormDraft } from "../../draft/form-draft.tsx";
import { FailureAlert } from "../../screen/failure-alert.tsx";
import { useFieldErrorWords } from "../../screen/use-field-error-words.ts";
import { trpc } from "../../trpc/client.ts";

const reasons = cancelEventInput.pick({ reasonDe: true, reasonEn: true });

/** Asks for the reason before anything happens; Escape and "back" change nothing. */
export function CancelEvent({ event, onDone }: { event: StaffEvent; onDone: (count: number) => void }) {
  const t = useTranslations("event.cancel");
  const fieldError = useFieldErrorWords();
  const router = useRouter();
  const dialog = useRef<HTMLDialogElement>(null);
  const methods = useForm({
    resolver: zodResolver(reasons),
    defaultValues: { reasonDe: "", reasonEn: "" },
  });
  const { register, handleSubmit, formState, reset } = methods;
  const cancel = trpc.event.cancel.useMutation({
    onSuccess: ({ registrations }) => {
      dialog.current?.close();
      reset();
      onDone(registrations);
      router.refresh();
    },
  });
  const send = handleSubmit((given) => {
    if (!cancel.isPending) cancel.mutate({ eventId: event.id, version: event.version, ...given });
  });
  const errorOf = (name: "reasonDe" | "reasonEn") => {
    const key = formState.errors[name]?.message;
    return key && fieldError(key);
  };

  return (
    <>
      <Button type="button" variant="secondary" block onClick={() => dialog.current?.showModal()}>
        {t("button")}
      </Button>
      <dialog ref={dialog} className="kern-dialog" aria-labelledby="cancel-event-title">
        <form onSubmit={send} noValidate>
          <header className="kern-dialog__header">
            <Heading level={2} look="title-large" id="cancel-event-title">
              {t("title")}
            </Heading>
          </header>
          <div className="kern-dialog__body podium-stack">
            <p>{t("explanation")}</p>
            <FormProvider {...methods}>
              <FormDraft name={`cancel ${event.id}`} />
            </FormProvider>
            {cancel.error && <FailureAlert error={cancel.error} />}
            <TextField
              label={t("reasonDe")}
              hint={t("reasonHint")}
              error={errorOf("reasonDe")}
              {...register("reasonDe")}
            />
            <TextField
              lang="en"
              label={t("reasonEn")}
              optionalLabel={t("reasonOptional")}
              error={errorOf("reasonEn")}
              {...register("reasonEn")}
            />
          </div>
          <footer className="kern-dialog__footer">
            <Button type="button" variant="secondary" onClick={() => dialog.current?.close()}>
              {t("back")}
            </Button>
            <Button aria-disabled={cancel.isPending || undefined}>
              {cancel.isPending ? t("busy") : t("confirm")}
            </Button>
          </footer>
        </form>
      </dialog>
    </>
  );
}
