"use client";

import type { CommentCase } from "@podium/api/comment/staff-views";
import type { ModerationAction } from "@podium/domain/comment/rules";
import { Alert } from "@podium/ui/block/alert";
import { Badge, type BadgeTone } from "@podium/ui/block/badge";
import { Button } from "@podium/ui/form/button";
import { formatDateTime, formatShortDateTime } from "@podium/ui/text/date.ts";
import { useLocale, useTranslations } from "next-intl";
import { type RefObject, useState } from "react";
import { useDrafts } from "../../draft/draft-owner.tsx";
import { FailureAlert } from "../../screen/failure-alert.tsx";
import { trpc } from "../../trpc/client.ts";
import { failureOf } from "../../trpc/failure.ts";
import { CaseContext } from "./case-context.tsx";
import { type Reason, ReasonForm } from "./reason-form.tsx";
import { useIsPainted } from "./use-is-painted.ts";
import { useKeys } from "./use-keys.ts";

const tones: Record<CommentCase["state"], BadgeTone> = {
  PENDING: "warning",
  PUBLISHED: "success",
  HIDDEN: "neutral",
  REJECTED: "danger",
};

/** The right pane: one case, its context, and the decision. */
export function CommentCaseView({
  comment,
  heading,
  keys,
  onDecided,
  onReload,
}: {
  comment: CommentCase;
  heading: RefObject<HTMLHeadingElement | null>;
  keys: boolean;
  onDecided: (action: ModerationAction) => void;
  onReload: () => void;
}) {
  const t = useTranslations("comment");
  const options = { locale: useLocale(), timeZone: comment.event.timezone };
  const [asking, ask] = useState<"REJECT" | "HIDE" | null>(null);
  const seen = useIsPainted();
  const drafts = useDrafts();
  const draft = `reason ${comment.id}`;
  const decision = trpc.comment.decide.useMutation({
    onSuccess: (_, { action }) => {
      drafts().drop(draft);
      onDecided(action);
    },
  });
  const decide = (action: ModerationAction, reason?: Reason) => {
    if (!seen || decision.isPending || decision.isSuccess) return;
    const { id: commentId, version } = comment;
    decision.mutate({
      eventId: comment.event.id,
      commentId,
      version,
      action,
      ...(reason && { reasonCode: reason.reasonCode, reasonText: reason.reasonText || undefined }),
    });
  };
  const begin = (action: ModerationAction) =>
    action === "REJECT" || action === "HIDE" ? ask(action) : decide(action);
  const may = (action: ModerationAction) => comment.actions.includes(action);
  useKeys(keys && !asking, {
    f: () => may("RELEASE") && begin("RELEASE"),
    a: () => may("REJECT") && begin("REJECT"),
  });
  const failure = decision.error ? failureOf(decision.error) : null;

  return (
    // Busy until it is drawn: what is pressed before that decides nothing.
    <article className="podium-stack case" aria-labelledby="case-title" aria-busy={!seen}>
      <div className="podium-cluster podium-cluster--small">
        <Badge tone={tones[comment.state]}>{t(`state.${comment.state}`)}</Badge>
      </div>
      <h3 className="kern-heading-medium" id="case-title" tabIndex={-1} ref={heading}>
        {t("case.title", { name: comment.authorName })}
      </h3>
      <p className="kern-body">{t("case.written", { at: formatDateTime(comment.createdAt, options) })}</p>
      <blockquote className="own-words" lang={comment.locale}>
        {comment.body}
      </blockquote>
      {failure?.kind === "refused" && failure.code === "comment.alreadyDecided" ? (
        <Alert
          tone="warning"
          live="alert"
          title={
            failure.details.by
              ? t("already", {
                  name: String(failure.details.by),
                  action: t(`decidedAs.${failure.details.action as ModerationAction}`),
                  at: formatShortDateTime(String(failure.details.at), options),
                })
              : t("alreadyUnknown")
          }
        >
          <Button type="button" variant="secondary" onClick={onReload}>
            {t("reload")}
          </Button>
        </Alert>
      ) : (
        decision.error && <FailureAlert error={decision.error} />
      )}
      {asking ? (
        <ReasonForm
          action={asking}
          draft={draft}
          busy={decision.isPending}
          onSubmit={(reason) => decide(asking, reason)}
          onBack={() => {
            ask(null);
            heading.current?.focus();
          }}
        />
      ) : (
        <div className="podium-cluster">
          {comment.actions.map((action, position) => (
            <Button
              key={action}
              type="button"
              variant={position === 0 && action !== "HIDE" ? "primary" : "secondary"}
              disabled={decision.isPending}
              // The second click of a double one is not meant for the case that has come meanwhile.
              onClick={({ detail }) => detail < 2 && begin(action)}
            >
              {t(`action.${action}`)}
            </Button>
          ))}
        </div>
      )}
      <CaseContext comment={comment} />
    </article>
  );
}
