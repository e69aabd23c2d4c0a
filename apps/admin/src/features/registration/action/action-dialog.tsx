"use client";

import { paragraphs } from "@podium/domain/person/text";
import { needsReason } from "@podium/domain/registration/actions";
import { ACT_MAX, REASON_MAX, type StaffAction } from "@podium/domain/registration/staff-schema";
import { Button } from "@podium/ui/form/button";
import { fieldId } from "@podium/ui/form/field";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useRef, useState } from "react";
import { useDraftsDone } from "../../../draft/draft-owner.tsx";
import { TypedDraft } from "../../../draft/typed-draft.tsx";
import { CloseButton, StepDialog } from "../../../screen/dialog/step-dialog.tsx";
import { FailureAlert } from "../../../screen/failure-alert.tsx";
import { LimitedTextArea } from "../../../screen/text-area/limited-text-area.tsx";
import { useFieldErrorWords } from "../../../screen/use-field-error-words.ts";
import { trpc } from "../../../trpc/client.ts";
import { RunProgress } from "../run-progress.tsx";
import { useRun } from "../use-run.ts";
import { ActionDryRunList, affected } from "./action-dry-run.tsx";
import { ActionResultList, added, noResult } from "./action-result.tsx";
import { draftName } from "./draft-name.ts";

/** A portion is a transaction: half the server's bound keeps others waiting half as long. */
const PORTION = ACT_MAX / 2;

/**
 * Does something to one person or to many: says in numbers what will happen, asks for a reason where one is needed,
 * does it in portions, and says what was refused and why.
 *
 * @param onClose called with whether anything was changed
 */
export function ActionDialog({
  eventId,
  action,
  ids,
  onClose,
}: {
  eventId: string;
  action: StaffAction;
  ids: readonly string[];
  onClose: (changed: boolean) => void;
}) {
  const t = useTranslations("registrationAction");
  const fieldError = useFieldErrorWords();
  const formId = useId();
  const reason = useRef("");
  const [wrong, setWrong] = useState<string>();
  const [result, setResult] = useState(noResult);
  const dryRun = trpc.registration.dryRun.useQuery(
    { eventId, action, registrationIds: [...ids] },
    { gcTime: 0, staleTime: Number.POSITIVE_INFINITY, retry: false },
  );
  const act = trpc.registration.act.useMutation();
  const { run, start, stop, goOn } = useRun<string>(PORTION, async (registrationIds) => {
    const given = { eventId, registrationIds };
    const portion = await act.mutateAsync(
      needsReason(action) ? { ...given, action, reason: reason.current } : { ...given, action },
    );
    setResult((before) => added(before, portion));
  });

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const typed = new FormData(form).get("reason");
    reason.current = typeof typed === "string" ? typed : "";
    const mistake = needsReason(action) && paragraphs(REASON_MAX).safeParse(reason.current).error;
    setWrong(mistake ? mistake.issues[0]?.message : undefined);
    if (mistake) form.querySelector<HTMLElement>(`#${fieldId("reason")}`)?.focus();
    else if (dryRun.data) void start(dryRun.data.inOrder);
  };

  const kept = draftName(action, eventId, ids);
  useDraftsDone(run.state === "finished", kept);
  const count = dryRun.data ? affected(dryRun.data) : 0;
  const step = run.state === "idle" ? "dryRun" : run.state === "finished" ? "result" : "run";
  const close = (
    <CloseButton isBusy={run.state === "running"}>
      {t(step === "dryRun" && count > 0 ? "back" : "close")}
    </CloseButton>
  );
  return (
    <StepDialog
      title={t(`title.${action}`, { count: ids.length })}
      step={`${step}-${dryRun.isPending}`}
      isBusy={run.state === "running"}
      onClose={() => onClose(run.done > 0)}
      footer={
        <>
          {close}
          {step === "dryRun" && count > 0 && (
            <Button form={formId}>{t(`confirm.${action}`, { count })}</Button>
          )}
        </>
      }
    >
      {step === "dryRun" && (
        <form id={formId} className="podium-stack" onSubmit={submit} noValidate>
          {dryRun.isPending && (
            <p className="kern-body" role="status">
              {t("looking")}
            </p>
          )}
          {dryRun.error && <FailureAlert error={dryRun.error} />}
          {dryRun.data && <ActionDryRunList dryRun={dryRun.data} />}
          {needsReason(action) && count > 0 && (
            <>
              <TypedDraft name={kept} />
              <LimitedTextArea
                name="reason"
                label={t("reason")}
                hint={t("reasonHint")}
                error={wrong && fieldError(wrong)}
                limit={REASON_MAX}
                rows={4}
              />
            </>
          )}
        </form>
      )}
      {step === "run" && <RunProgress run={run} onStop={stop} onGoOn={goOn} />}
      {step === "result" && <ActionResultList eventId={eventId} result={result} />}
    </StepDialog>
  );
}
