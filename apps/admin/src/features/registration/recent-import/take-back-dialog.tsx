"use client";

import type { RecentImport } from "@podium/api/registration/staff/take-back";
import { ACT_MAX } from "@podium/domain/registration/staff-schema";
import { Alert } from "@podium/ui/block/alert";
import { Button } from "@podium/ui/form/button";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { CloseButton, StepDialog } from "../../../screen/dialog/step-dialog.tsx";
import { trpc } from "../../../trpc/client.ts";
import { RunProgress } from "../run-progress.tsx";
import { useRun } from "../use-run.ts";

/** Says who goes and who stays, takes the list back in portions, and says what became of it. */
export function TakeBackDialog({
  eventId,
  list,
  onClose,
}: {
  eventId: string;
  list: RecentImport;
  /** With whether anybody was removed. */
  onClose: (changed: boolean) => void;
}) {
  const t = useTranslations("registrationImport.recent");
  const [gone, setGone] = useState(0);
  const takeBack = trpc.registration.takeBack.useMutation();
  const { importId, persons, told } = list;
  const count = persons - told;
  const { run, start, stop, goOn } = useRun<number>(ACT_MAX, async () => {
    const portion = await takeBack.mutateAsync({ eventId, importId });
    setGone((before) => before + portion.gone);
  });
  const step = run.state === "idle" ? "question" : run.state === "finished" ? "result" : "run";
  return (
    <StepDialog
      title={step === "result" ? t("doneTitle") : t("question", { count })}
      step={step}
      isBusy={run.state === "running"}
      onClose={() => onClose(run.done > 0)}
      footer={
        <>
          <CloseButton isBusy={run.state === "running"}>
            {t(step === "question" ? "back" : "close")}
          </CloseButton>
          {step === "question" && (
            <Button type="button" onClick={() => void start(Array.from({ length: count }, (_, at) => at))}>
              {t("confirm", { count })}
            </Button>
          )}
        </>
      }
    >
      {step === "question" && (
        <>
          <p className="kern-body">{t("what")}</p>
          {told > 0 && <p className="kern-body">{t("stay", { count: told })}</p>}
        </>
      )}
      {step === "run" && <RunProgress run={run} onStop={stop} onGoOn={goOn} />}
      {step === "result" && <Alert tone="success" live="status" title={t("done", { count: gone })} />}
    </StepDialog>
  );
}
