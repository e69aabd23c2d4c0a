"use client";

import { Alert } from "@podium/ui/block/alert";
import { useTranslations } from "next-intl";
import { failureOf } from "../trpc/failure.ts";
import { useRefusalWords } from "./use-refusal-words.ts";

/** Says in words why a procedure did not do what was asked; announced at once. */
export function FailureAlert({ error }: { error: unknown }) {
  const t = useTranslations("error");
  const refusal = useRefusalWords();
  const failure = failureOf(error);
  if (failure.kind === "refused") {
    return (
      <Alert tone="warning" live="alert" title={t("refusedTitle")}>
        <p>{refusal(failure.code, failure.details)}</p>
      </Alert>
    );
  }
  if (failure.kind === "loggedOut") {
    return (
      <Alert tone="warning" live="alert" title={t("loggedOutTitle")}>
        <p>{t("loggedOut")}</p>
        <a className="kern-link" href="/login" target="_blank" rel="noreferrer">
          {t("logIn")}
        </a>
      </Alert>
    );
  }
  if (failure.kind === "fault") {
    return (
      <Alert tone="danger" live="alert" title={t("faultShort")}>
        {failure.requestId && <p>{t("requestId", { id: failure.requestId })}</p>}
      </Alert>
    );
  }
  return <Alert tone="warning" live="alert" title={t(failure.kind)} />;
}
