"use client";

import type { CompanionView } from "@podium/api/registration/staff/person-view";
import { enterCompanionInput, renameCompanionInput } from "@podium/domain/registration/staff-schema";
import { Button } from "@podium/ui/form/button";
import { CheckboxField } from "@podium/ui/form/check-field";
import { fieldId, TextField } from "@podium/ui/form/field";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useRef, useState } from "react";
import { useDraftsDone } from "../../../draft/draft-owner.tsx";
import { TypedDraft } from "../../../draft/typed-draft.tsx";
import { CloseButton, closeAround, StepDialog } from "../../../screen/dialog/step-dialog.tsx";
import { FailureAlert } from "../../../screen/failure-alert.tsx";
import { useFieldErrorWords } from "../../../screen/use-field-error-words.ts";
import { trpc } from "../../../trpc/client.ts";

type Given = { eventId: string; mayTell: boolean; isNamed: boolean; onClose: () => void } & (
  | { contactId: string; companion?: undefined }
  | { companion: CompanionView; contactId?: undefined }
);

const fields = ["firstName", "lastName"] as const;

/**
 * One more companion of somebody, or another name for one.
 *
 * @param mayTell the contact has an address
 * @param isNamed the category wants a name of everybody
 */
export function CompanionDialog({ eventId, contactId, companion, mayTell, isNamed, onClose }: Given) {
  const t = useTranslations("registration.companions");
  const person = useTranslations("registration.person");
  const terms = useTranslations("registrationEntry.terms");
  const fieldError = useFieldErrorWords();
  const formId = useId();
  const form = useRef<HTMLFormElement>(null);
  const [errors, setErrors] = useState<Partial<Record<(typeof fields)[number], string>>>({});
  const done = { onSuccess: () => form.current && closeAround(form.current) };
  const enter = trpc.registration.enterCompanion.useMutation(done);
  const rename = trpc.registration.renameCompanion.useMutation(done);
  const kept = `companion ${companion?.id ?? contactId}`;
  useDraftsDone(enter.isSuccess || rename.isSuccess, kept);
  const isBusy = enter.isPending || rename.isPending;
  const failure = enter.error ?? rename.error;

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isBusy) return;
    const typed = new FormData(event.currentTarget);
    const given = {
      eventId,
      registrationId: companion?.id ?? contactId,
      firstName: typed.get("firstName"),
      lastName: typed.get("lastName"),
      sendMail: typed.has("sendMail"),
    };
    const overflow = typed.has("overflow") ? "WAIT" : "REFUSE";
    const parsed = companion
      ? { renamed: renameCompanionInput.safeParse(given) }
      : { entered: enterCompanionInput.safeParse({ ...given, overflow }) };
    const { error, data } = parsed.renamed ?? parsed.entered;
    const found: typeof errors = {};
    for (const { path, message } of error?.issues ?? []) {
      const field = fields.find((name) => name === path[0]);
      if (field) found[field] ??= fieldError(message);
    }
    if (isNamed && data && !data.firstName && !data.lastName) found.lastName = fieldError("nameRequired");
    setErrors(found);
    const wrong = fields.find((name) => found[name]);
    if (wrong) form.current?.querySelector<HTMLElement>(`#${fieldId(wrong)}`)?.focus();
    else if (parsed.renamed?.data) rename.mutate(parsed.renamed.data);
    else if (parsed.entered?.data) enter.mutate(parsed.entered.data);
  };

  return (
    <StepDialog
      title={t(companion ? "renameTitle" : "enterTitle")}
      step="form"
      isBusy={isBusy}
      onClose={onClose}
      footer={
        <>
          <CloseButton isBusy={isBusy}>{t("back")}</CloseButton>
          <Button form={formId} aria-disabled={isBusy || undefined}>
            {t(companion ? "save" : "submit")}
          </Button>
        </>
      }
    >
      <form ref={form} id={formId} className="podium-stack" onSubmit={submit} noValidate>
        <TypedDraft name={kept} />
        {failure && <FailureAlert error={failure} />}
        {!companion && !isNamed && <p className="kern-body">{t("countedHint")}</p>}
        <TextField
          name="firstName"
          label={person("firstName")}
          defaultValue={companion?.firstName}
          error={errors.firstName}
          required={false}
          autoComplete="off"
        />
        <TextField
          name="lastName"
          label={person("lastName")}
          defaultValue={companion?.lastName}
          error={errors.lastName}
          required={false}
          autoComplete="off"
        />
        {!companion && <CheckboxField name="overflow" label={terms("overflow")} />}
        {mayTell && <CheckboxField name="sendMail" label={t("sendMail")} defaultChecked />}
      </form>
    </StepDialog>
  );
}
