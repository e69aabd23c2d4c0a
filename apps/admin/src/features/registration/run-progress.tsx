"use client";

import { Alert } from "@podium/ui/block/alert";
import { Button } from "@podium/ui/form/button";
import { useTranslations } from "next-intl";
import { useEffect, useId } from "react";
import { FailureAlert } from "../../screen/failure-alert.tsx";
import type { Run } from "./use-run.ts";

/** How far it is, for eye and ear, with the way to stop it and to go on. */
export function RunProgress({ run, onStop, onGoOn }: { run: Run; onStop: () => void; onGoOn: () => void }) {
  const t = useTranslations("registrationAction");
  const id = useId();
  const { done, total, state } = run;
  useLeavingIsAsked(state === "running");
  return (
    <div className="podium-stack run">
      <div className="kern-progress">
        <label className="kern-label" htmlFor={id}>
          {t("bars")}
        </label>
        <progress id={id} value={done} max={Math.max(1, total)} />
      </div>
      <p className="kern-body" role="status">
        {t("progress", { done, total })}
      </p>
      {state === "running" && (
        <div className="podium-cluster">
          <Button type="button" variant="secondary" onClick={onStop}>
            {t("stop")}
          </Button>
          <span className="kern-hint">{t("running")}</span>
        </div>
      )}
      {state === "failed" && <FailureAlert error={run.error} />}
      {(state === "failed" || state === "stopped") && (
        <>
          <Alert tone="warning" live="status" title={t(state)} />
          <div>
            <Button type="button" variant="secondary" onClick={onGoOn}>
              {t("goOn")}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}

/** The browser asks before a window is closed in the middle of it. */
function useLeavingIsAsked(isRunning: boolean): void {
  useEffect(() => {
    if (!isRunning) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isRunning]);
}
