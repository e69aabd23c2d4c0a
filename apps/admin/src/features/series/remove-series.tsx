"use client";

import type { SeriesItem } from "@podium/api/event/series/views";
import { Button } from "@podium/ui/form/button";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { CloseButton, StepDialog } from "../../screen/dialog/step-dialog.tsx";
import { FailureAlert } from "../../screen/failure-alert.tsx";
import { trpc } from "../../trpc/client.ts";

/** Deletes a series that nothing is in; names it before. */
export function RemoveSeries({ organisationId, series }: { organisationId: string; series: SeriesItem }) {
  const t = useTranslations("series.remove");
  const router = useRouter();
  const [isAsking, setAsking] = useState(false);
  const remove = trpc.event.removeSeries.useMutation({ onSuccess: () => router.refresh() });
  const { id: seriesId, version, nameDe: name } = series;
  return (
    <div>
      <Button type="button" variant="tertiary" icon="delete" onClick={() => setAsking(true)}>
        {t("button")}
      </Button>
      {isAsking && (
        <StepDialog
          title={t("title")}
          step="question"
          isBusy={remove.isPending}
          onClose={() => setAsking(false)}
          footer={
            <>
              <CloseButton isBusy={remove.isPending}>{t("back")}</CloseButton>
              <Button
                type="button"
                aria-disabled={remove.isPending || remove.isSuccess || undefined}
                onClick={() => {
                  if (!remove.isPending && !remove.isSuccess)
                    remove.mutate({ organisationId, seriesId, version });
                }}
              >
                {t("confirm")}
              </Button>
            </>
          }
        >
          <p className="kern-body">{t("explanation", { name })}</p>
          {remove.error && <FailureAlert error={remove.error} />}
        </StepDialog>
      )}
    </div>
  );
}
