"use client";

import type { StaffEvent } from "@podium/api/event/staff/views";
import { limitEventInput, scheduleEventInput } from "@podium/domain/event/state/schema";
import { TextField } from "@podium/ui/form/field";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FailureAlert } from "../../../screen/failure-alert.tsx";
import { useFieldErrorWords } from "../../../screen/use-field-error-words.ts";
import { trpc } from "../../../trpc/client.ts";
import { StateDialog, useDone } from "./state-dialog.tsx";
import { StepButton } from "./step-button.tsx";

type Props = { event: StaffEvent; onDone: (done: string) => void };

/** When the clock publishes a draft, and perhaps takes it offline again. */
export function ScheduleEvent({ event, onDone }: Props) {
  const t = useTranslations("eventState.schedule");
  const { dialog, done } = useDone(onDone);
  const [publishAt, setPublishAt] = useState(event.wallTimes.publishAt ?? "");
  const [unpublishAt, setUnpublishAt] = useState(event.wallTimes.unpublishAt ?? "");
  const [errors, setErrors] = useState<Record<string, string>>({});
  const fieldError = useFieldErrorWords();
  const schedule = trpc.event.schedule.useMutation({ onSuccess: () => done(t("done")) });
  const errorOf = (name: string) => errors[name] && fieldError(errors[name]);
  return (
    <StateDialog
      name="schedule"
      dialog={dialog}
      button={event.state === "scheduled" ? t("change") : undefined}
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
  const { done } = useDone(onDone);
  const unschedule = trpc.event.unschedule.useMutation({ onSuccess: () => done(t("done")) });
  return (
    <>
      {unschedule.error && <FailureAlert error={unschedule.error} />}
      <StepButton
        label={t("button")}
        isPending={unschedule.isPending}
        onPress={() => unschedule.mutate({ eventId: event.id, version: event.version })}
      />
    </>
  );
}

/** When the page goes offline by itself. */
export function LimitEvent({ event, onDone }: Props) {
  const t = useTranslations("eventState.limit");
  const { dialog, done } = useDone(onDone);
  const [unpublishAt, setUnpublishAt] = useState(event.wallTimes.unpublishAt ?? "");
  const [errors, setErrors] = useState<Record<string, string>>({});
  const fieldError = useFieldErrorWords();
  const limit = trpc.event.limit.useMutation({
    onSuccess: () => done(t(unpublishAt ? "done" : "doneWithout")),
  });
  return (
    <StateDialog
      name="limit"
      dialog={dialog}
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
