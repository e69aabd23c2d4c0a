"use client";

import { MESSAGE_BODY_MAX, messageInput, SEND_MAX } from "@podium/domain/registration/staff-schema";
import { Alert } from "@podium/ui/block/alert";
import { Button } from "@podium/ui/form/button";
import { fieldId, TextField } from "@podium/ui/form/field";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useRef, useState } from "react";
import { useDraftsDone } from "../../../draft/draft-owner.tsx";
import { TypedDraft } from "../../../draft/typed-draft.tsx";
import { closeAround, StepDialog } from "../../../screen/dialog/step-dialog.tsx";
import { FailureAlert } from "../../../screen/failure-alert.tsx";
import { LimitedTextArea } from "../../../screen/text-area/limited-text-area.tsx";
import { MarkupHelp } from "../../../screen/text-area/markup-help.tsx";
import { useFieldErrorWords } from "../../../screen/use-field-error-words.ts";
import { trpc } from "../../../trpc/client.ts";
import { RunProgress } from "../run-progress.tsx";
import { useRun } from "../use-run.ts";
import { draftName } from "./draft-name.ts";
import { MessagePreview } from "./message-preview.tsx";

const fields = ["subject", "body"] as const;
const typed = messageInput.pick({ subject: true, body: true });

/** A message to one person or to many: written, looked at, sent in portions. Nobody gets it twice. */
export function MessageDialog({
  eventId,
  ids,
  onClose,
}: {
  eventId: string;
  ids: readonly string[];
  onClose: () => void;
}) {
  const t = useTranslations("registrationMessage");
  const action = useTranslations("registrationAction");
  const fieldError = useFieldErrorWords();
  const formId = useId();
  const [draft, setDraft] = useState({ subject: "", body: "" });
  const [errors, setErrors] = useState<Partial<Record<(typeof fields)[number], string>>>({});
  const [isLookedAt, lookAt] = useState(false);
  const [queued, setQueued] = useState(0);
  const messageId = useRef<string>(null);
  const recipients = trpc.registration.recipients.useQuery(
    { eventId, registrationIds: [...ids] },
    { gcTime: 0, staleTime: Number.POSITIVE_INFINITY },
  );
  const write = trpc.registration.message.useMutation();
  const send = trpc.registration.sendMessage.useMutation();
  const { run, start, stop, goOn } = useRun<string>(SEND_MAX / 2, async (registrationIds) => {
    messageId.current ??= (await write.mutateAsync({ eventId, ...draft })).messageId;
    const portion = await send.mutateAsync({ eventId, messageId: messageId.current, registrationIds });
    setQueued((before) => before + portion.queued);
  });

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const given = Object.fromEntries(new FormData(form)) as typeof draft;
    const parsed = typed.safeParse(given);
    setDraft(given);
    lookAt(parsed.success);
    if (parsed.success) return setErrors({});
    const found: typeof errors = {};
    for (const name of fields) {
      const issue = parsed.error.issues.find(({ path }) => path[0] === name);
      if (issue) found[name] = fieldError(issue.message);
    }
    setErrors(found);
    const first = fields.find((name) => found[name]);
    if (first) form.querySelector<HTMLElement>(`#${fieldId(first)}`)?.focus();
  };

  const kept = draftName("message", eventId, ids);
  useDraftsDone(run.state === "finished", kept);
  const step =
    run.state === "finished" ? "result" : run.state === "idle" ? (isLookedAt ? "preview" : "write") : "run";
  const count = recipients.data?.recipients ?? 0;
  return (
    <StepDialog
      title={t("title", { count: ids.length })}
      step={step}
      isBusy={run.state === "running"}
      onClose={onClose}
      footer={
        <>
          <Button
            type="button"
            variant="secondary"
            disabled={run.state === "running"}
            onClick={(event) => (step === "preview" ? lookAt(false) : closeAround(event.currentTarget))}
          >
            {step === "preview" ? t("edit") : action(step === "write" ? "back" : "close")}
          </Button>
          {step === "write" && <Button form={formId}>{t("look")}</Button>}
          {step === "preview" && count > 0 && (
            <Button type="button" onClick={() => void start(ids)}>
              {t("send", { count })}
            </Button>
          )}
        </>
      }
    >
      {step === "write" && (
        <form id={formId} className="podium-stack step-dialog__form" onSubmit={submit} noValidate>
          <TypedDraft name={kept} />
          <p className="kern-body">{t("lead")}</p>
          <TextField
            name="subject"
            label={t("subject")}
            defaultValue={draft.subject}
            error={errors.subject}
            autoComplete="off"
          />
          <LimitedTextArea
            name="body"
            label={t("body")}
            hint={t("bodyHint")}
            defaultValue={draft.body}
            error={errors.body}
            limit={MESSAGE_BODY_MAX}
            rows={10}
          />
          <MarkupHelp top={3} />
        </form>
      )}
      {step === "preview" && <MessagePreview draft={draft} recipients={recipients.data} />}
      {step === "preview" && recipients.error && <FailureAlert error={recipients.error} />}
      {step === "run" && <RunProgress run={run} onStop={stop} onGoOn={goOn} />}
      {step === "result" && (
        <Alert tone="success" live="status" title={t("sentTitle")}>
          <p>{t("sent", { count: queued })}</p>
        </Alert>
      )}
    </StepDialog>
  );
}
