"use client";

import { Button } from "@podium/ui/form/button";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { FailureAlert } from "../../../screen/failure-alert.tsx";
import { trpc } from "../../../trpc/client.ts";

const SECONDS = 10;

/**
 * For ten seconds after publishing, back to the draft. The seconds are for the eyes alone: whoever listens is told once,
 * and "withdraw" does the same as long as one likes.
 */
export function UndoPublication({
  eventId,
  version,
  onUndone,
  onOver,
}: {
  eventId: string;
  /** The one that was published. */
  version: number;
  onUndone: () => void;
  /** With whether the button that goes had the focus. */
  onOver: (hadFocus: boolean) => void;
}) {
  const t = useTranslations("eventState.undo");
  const router = useRouter();
  const place = useRef<HTMLDivElement>(null);
  const [left, setLeft] = useState(SECONDS);
  const undo = trpc.event.withdraw.useMutation({
    onSuccess: () => {
      onUndone();
      router.refresh();
    },
  });
  const isIdle = undo.isIdle;
  useEffect(() => {
    if (!isIdle) return;
    if (left === 0) return onOver(place.current?.contains(document.activeElement) ?? false);
    const next = setTimeout(() => setLeft(left - 1), 1_000);
    return () => clearTimeout(next);
  }, [left, isIdle, onOver]);
  if (undo.error) return <FailureAlert error={undo.error} />;
  return (
    <div className="podium-cluster" ref={place}>
      <Button
        type="button"
        variant="secondary"
        aria-disabled={undo.isPending || undefined}
        onClick={() => {
          if (!undo.isPending) undo.mutate({ eventId, version, reasonDe: null, reasonEn: null });
        }}
      >
        {t("button")}
        <span aria-hidden="true"> ({left})</span>
      </Button>
    </div>
  );
}
