"use client";

import type { StaffEvent } from "@podium/api/event/staff/views";
import { useTranslations } from "next-intl";
import { FailureAlert } from "../../../screen/failure-alert.tsx";
import { trpc } from "../../../trpc/client.ts";
import { useDone } from "./state-dialog.tsx";
import { StepButton } from "./step-button.tsx";

/** Into the archive or out of it: nothing is lost either way, so nothing is asked. */
export function ArchiveEvent({ event, onDone }: { event: StaffEvent; onDone: (done: string) => void }) {
  const t = useTranslations("eventState");
  const { done } = useDone(onDone);
  const which = event.state === "archived" ? "unarchive" : "archive";
  const onSuccess = () => done(t(`${which}.done`));
  const archive = trpc.event.archive.useMutation({ onSuccess });
  const unarchive = trpc.event.unarchive.useMutation({ onSuccess });
  const change = which === "archive" ? archive : unarchive;
  const error = archive.error ?? unarchive.error;
  return (
    <>
      {error && <FailureAlert error={error} />}
      <p>{t(`${which}.hint`)}</p>
      <StepButton
        label={t(`${which}.button`)}
        isPending={change.isPending}
        onPress={() => change.mutate({ eventId: event.id, version: event.version })}
      />
    </>
  );
}
