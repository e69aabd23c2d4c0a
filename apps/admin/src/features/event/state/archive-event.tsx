"use client";

import type { StaffEvent } from "@podium/api/event/staff/views";
import { Button } from "@podium/ui/form/button";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { FailureAlert } from "../../../screen/failure-alert.tsx";
import { trpc } from "../../../trpc/client.ts";

/** Into the archive or out of it: nothing is lost either way, so nothing is asked. */
export function ArchiveEvent({ event, onDone }: { event: StaffEvent; onDone: (done: string) => void }) {
  const t = useTranslations("eventState");
  const router = useRouter();
  const which = event.state === "archived" ? "unarchive" : "archive";
  const onSuccess = () => {
    onDone(t(`${which}.done`));
    router.refresh();
  };
  const archive = trpc.event.archive.useMutation({ onSuccess });
  const unarchive = trpc.event.unarchive.useMutation({ onSuccess });
  const change = which === "archive" ? archive : unarchive;
  const error = archive.error ?? unarchive.error;
  return (
    <>
      {error && <FailureAlert error={error} />}
      <p>{t(`${which}.hint`)}</p>
      <Button
        type="button"
        variant="secondary"
        block
        aria-disabled={change.isPending || undefined}
        onClick={() => {
          if (!change.isPending) change.mutate({ eventId: event.id, version: event.version });
        }}
      >
        {t(`${which}.button`)}
      </Button>
    </>
  );
}
