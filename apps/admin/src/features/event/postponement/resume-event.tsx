"use client";

import type { StaffEvent } from "@podium/api/event/staff/views";
import { useTranslations } from "next-intl";
import { FailureAlert } from "../../../screen/failure-alert.tsx";
import { trpc } from "../../../trpc/client.ts";
import { ConcernedPeople } from "../state/concerned.tsx";
import { StateDialog, useDone } from "../state/state-dialog.tsx";

/** Takes a postponement back: the date of before holds again. */
export function ResumeEvent({ event, onDone }: { event: StaffEvent; onDone: (done: string) => void }) {
  const t = useTranslations("eventState.resume");
  const { dialog, done } = useDone(onDone);
  const resume = trpc.event.resume.useMutation({
    onSuccess: ({ told }) => done(t("done", { count: told })),
  });
  return (
    <StateDialog
      name="resume"
      dialog={dialog}
      isPending={resume.isPending}
      onSubmit={(submitted) => {
        submitted.preventDefault();
        if (!resume.isPending) resume.mutate({ eventId: event.id, version: event.version });
      }}
    >
      <p>{t("explanation")}</p>
      <ConcernedPeople eventId={event.id} action="resume" />
      {resume.error && <FailureAlert error={resume.error} />}
    </StateDialog>
  );
}
