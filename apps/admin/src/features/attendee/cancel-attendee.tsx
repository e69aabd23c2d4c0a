"use client";

import { CANCEL_REASON_MAX } from "@podium/domain/attendee/schema";
import { Alert } from "@podium/ui/alert";
import { Button } from "@podium/ui/button";
import { Card } from "@podium/ui/card";
import { fieldId, TextArea } from "@podium/ui/field";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { FailureAlert } from "../../screen/failure-alert.tsx";
import { trpc } from "../../trpc/client.ts";
import { failureOf } from "../../trpc/failure.ts";

/** Takes a place back, in two steps: the second says what will happen and asks for the reason. */
export function CancelAttendee({
  eventId,
  registrationId,
  cancellable,
}: {
  eventId: string;
  registrationId: string;
  cancellable: boolean;
}) {
  const t = useTranslations("attendee.cancel");
  const fieldError = useTranslations("fieldError");
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const cancel = trpc.attendee.cancel.useMutation({ onSuccess: () => router.refresh() });
  if (cancel.isSuccess) return <Alert tone="success" live="status" title={t("done")} />;
  if (!cancellable) return null;

  const failure = cancel.error ? failureOf(cancel.error) : null;
  const key = failure?.kind === "invalid" ? failure.fields.reason : undefined;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const reason = new FormData(form).get("reason");
    cancel.mutate(
      { eventId, registrationId, reason: typeof reason === "string" ? reason : "" },
      { onError: () => form.querySelector<HTMLElement>(`#${fieldId("reason")}`)?.focus() },
    );
  };
  return (
    <Card headingLevel={3} id="cancel" title={t("title")}>
      <p className="kern-body">{t("hint")}</p>
      {open ? (
        <form className="podium-stack" onSubmit={submit} noValidate>
          {failure && failure.kind !== "invalid" && <FailureAlert error={cancel.error} />}
          <TextArea
            name="reason"
            label={t("reason")}
            hint={t("reasonHint")}
            error={key && fieldError(fieldError.has(key) ? key : "other")}
            maxLength={CANCEL_REASON_MAX}
            rows={4}
            autoFocus
          />
          <div className="podium-cluster">
            <Button disabled={cancel.isPending}>{t(cancel.isPending ? "busy" : "submit")}</Button>
            <Button type="button" variant="secondary" onClick={() => setOpen(false)}>
              {t("keep")}
            </Button>
          </div>
        </form>
      ) : (
        <div>
          <Button type="button" variant="secondary" onClick={() => setOpen(true)}>
            {t("open")}
          </Button>
        </div>
      )}
    </Card>
  );
}
