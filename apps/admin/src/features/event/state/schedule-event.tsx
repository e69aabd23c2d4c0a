"use client";

import type { StaffEvent } from "@podium/api/event/staff/views";
import { limitEventInput, scheduleEventInput } from "@podium/domain/event/state/schema";
import { Button } from "@podium/ui/form/button";
import { TextField } from "@podium/ui/form/field";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { FailureAlert } from "../../../screen/failure-alert.tsx";
import { useFieldErrorWords } from "../../../screen/use-field-error-words.ts";
import { trpc } from "../../../trpc/client.ts";
import { StateDialog } from "./state-dialog.tsx";

type Props = { event: StaffEvent; onDone: (done: string) => void };

/** When the clock publishes a draft, and perhaps takes it offline again. */
export function ScheduleEvent({ event, onDone }: Props) {
  const t = useTranslations("eventState.schedule");
  const { dialog, done } = useDone(() => onDone(t("done")));
  const [publishAt, setPublishAt] = useState(event.wallTimes.publishAt ?? "");
  const [unpublishAt, setUnpublishAt] = useState(event.wallTimes.unpublishAt ?? "");
  const [errors, setErrors] = useState<Record<string, string>>({});
  const fieldError = useFieldErrorWords();
  const schedule = trpc.event.schedule.useMutation({ onSuccess: done });
  const errorOf = (name: string) => errors[name] && fieldError(errors[name]);
  return (
    <StateDialog
      dialog={dialog}
      button={t(event.state === "scheduled" ? "change" : "button")}
      title={t("title")}
      confirm={t("confirm")}
      isPending={schedule.isPending}
      onSubmit={(submitted) => {
        submitted.preventDefault();
        const given = { eventId: event.id, version: event.version, publishAt, unpublishAt };
        const checked = scheduleEventInput.safeParse(given);
        setErrors(checked.success ? {} : errorsOf(checked.error));
        if (checked.success && !schedule.isPending) schedule.mutate(given);
      }}
    >
      <p>{t("explanation", { zone: event.timezone })}</p>
      {schedule.error && <FailureAlert error={schedule.error} />}
      <TextField
        type="datetime-local"
        name="publishAt"
        label={t("publishAt")}
        error={errorOf("publishAt")}
        value={publishAt}
        onChange={({ target }) => setPublishAt(target.value)}
      />
      <TextField
        type="datetime-local"
        name="unpublishAt"
        label={t("unpublishAt")}
        hint={t("unpublishHint")}
        optionalLabel={t("optional")}
        error={errorOf("unpublishAt")}
        value={unpublishAt}
        onChange={({ target }) => setUnpublishAt(target.value)}
      />
    </StateDialog>
  );
}

/** The clock leaves the draft alone. */
export function UnscheduleEvent({ event, onDone }: Props) {
  const t = useTranslations("eventState.unschedule");
  const { done } = useDone(() => onDone(t("done")));
  const unschedule = trpc.event.unschedule.useMutation({ onSuccess: done });
  return (
    <>
      {unschedule.error && <FailureAlert error={unschedule.error} />}
      <Button
        type="button"
        variant="secondary"
        block
        aria-disabled={unschedule.isPending || undefined}
        onClick={() => {
          if (!unschedule.isPending) unschedule.mutate({ eventId: event.id, version: event.version });
        }}
      >
        {t("button")}
      </Button>
    </>
  );
}

/** When the page goes offline by itself. */
export function LimitEvent({ event, onDone }: Props) {
  const t = useTranslations("eventState.limit");
  const { dialog, done } = useDone(() => onDone(t(unpublishAt ? "done" : "doneWithout")));
  const [unpublishAt, setUnpublishAt] = useState(event.wallTimes.unpublishAt ?? "");
  const [errors, setErrors] = useState<Record<string, string>>({});
  const fieldError = useFieldErrorWords();
  const limit = trpc.event.limit.useMutation({ onSuccess: done });
  return (
    <StateDialog
      dialog={dialog}
      button={t("button")}
      title={t("title")}
      confirm={t("confirm")}
      isPending={limit.isPending}
      onSubmit={(submitted) => {
        submitted.preventDefault();
        const given = { eventId: event.id, version: event.version, unpublishAt };
        const checked = limitEventInput.safeParse(given);
        setErrors(checked.success ? {} : errorsOf(checked.error));
        if (checked.success && !limit.isPending) limit.mutate(given);
      }}
    >
      <p>{t("explanation", { zone: event.timezone })}</p>
      {limit.error && <FailureAlert error={limit.error} />}
      <TextField
        type="datetime-local"
        name="unpublishAt"
        label={t("unpublishAt")}
        hint={t("hint")}
        optionalLabel=""
        error={errors.unpublishAt && fieldError(errors.unpublishAt)}
        value={unpublishAt}
        onChange={({ target }) => setUnpublishAt(target.value)}
      />
    </StateDialog>
  );
}

function errorsOf({ issues }: { issues: readonly { path: PropertyKey[]; message: string }[] }) {
  // Of several about one field the first counts.
  return Object.fromEntries(issues.map(({ path, message }) => [path.join("."), message]).toReversed());
}

function useDone(say: () => void) {
  const router = useRouter();
  const dialog = useRef<HTMLDialogElement>(null);
  const done = () => {
    dialog.current?.close();
    say();
    router.refresh();
  };
  return { dialog, done };
}
