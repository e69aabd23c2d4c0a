"use client";

import { Button } from "@podium/ui/form/button";
import { useTranslations } from "next-intl";
import { FailureAlert } from "../../screen/failure-alert.tsx";

/** The button that makes the draft, and what came of it. */
export function SaveBar({
  label,
  isBusy,
  error,
  status,
}: {
  label: string;
  isBusy: boolean;
  error: unknown;
  status: string;
}) {
  const t = useTranslations("eventForm");
  return (
    <div className="podium-stack podium-stack--small">
      {error ? <FailureAlert error={error} /> : null}
      <div className="podium-cluster">
        <Button aria-disabled={isBusy || undefined}>{isBusy ? t("form.saving") : label}</Button>
        <p role="status" className="kern-body">
          {isBusy ? "" : status}
        </p>
      </div>
    </div>
  );
}
