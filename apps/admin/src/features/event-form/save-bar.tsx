"use client";

import { Button } from "@podium/ui/form/button";
import { useTranslations } from "next-intl";
import { FailureAlert } from "../../screen/failure-alert.tsx";
import { failureOf } from "../../trpc/failure.ts";

/** Saves the form as one and says so; why not, if not. @param newerHref where the newer state is, for a stale form: what was typed is put into it there */
export function SaveBar({
  label,
  isBusy,
  error,
  status,
  newerHref,
}: {
  label: string;
  isBusy: boolean;
  error: unknown;
  status: string;
  newerHref?: string;
}) {
  const t = useTranslations("eventForm");
  const failure = error ? failureOf(error) : null;
  const isStale = failure?.kind === "refused" && /^(event|venue)\.stale$/u.test(failure.code);
  return (
    <div className="podium-stack podium-stack--small">
      {error ? <FailureAlert error={error} /> : null}
      {isStale && newerHref && (
        <a href={newerHref} className="kern-link">
          {t("form.staleLink")}
        </a>
      )}
      <div className="podium-cluster">
        <Button aria-disabled={isBusy || undefined}>{isBusy ? t("form.saving") : label}</Button>
        <p role="status" className="kern-body">
          {isBusy ? "" : status}
        </p>
      </div>
    </div>
  );
}
