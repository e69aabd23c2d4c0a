"use client";

import type { StaffEvent } from "@podium/api/event/staff/views";
import { Button } from "@podium/ui/form/button";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { FailureAlert } from "../../../screen/failure-alert.tsx";
import { trpc } from "../../../trpc/client.ts";

/** Puts online what is shown here: a draft that was changed meanwhile is not published unseen. */
export function PublishEvent({
  event,
  onDone,
}: {
  event: StaffEvent;
  /** With the version that is online now. */
  onDone: (version: number) => void;
}) {
  const t = useTranslations("eventState.publish");
  const changes = useTranslations("eventChanges");
  const router = useRouter();
  // Staff may have entered people for what was cancelled in the draft.
  const concerned = trpc.event.concerned.useQuery({ eventId: event.id }, { staleTime: 0, gcTime: 0 });
  const ends = concerned.data?.ends;
  const publish = trpc.event.publish.useMutation({
    onSuccess: ({ version }) => {
      onDone(version);
      router.refresh();
    },
  });
  const isAgain = event.state === "withdrawn" || event.state === "unpublished";
  return (
    <div className="podium-stack podium-stack--small">
      <p>{t(isAgain ? "hintAgain" : "hint")}</p>
      {ends && ends.registrations > 0 && <p role="status">{changes("told.ends", ends)}</p>}
      {publish.error && <FailureAlert error={publish.error} />}
      <Button
        type="button"
        block
        aria-disabled={publish.isPending || undefined}
        onClick={() => {
          if (!publish.isPending) publish.mutate({ eventId: event.id, version: event.version });
        }}
      >
        {publish.isPending ? t("busy") : t(isAgain ? "again" : "button")}
      </Button>
    </div>
  );
}
