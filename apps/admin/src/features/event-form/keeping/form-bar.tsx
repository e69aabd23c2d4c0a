"use client";

import type { EventForm } from "@podium/domain/event/schema";
import { Button } from "@podium/ui/form/button";
import { formatClock } from "@podium/ui/text/date.ts";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useFormContext } from "react-hook-form";
import { FailureAlert } from "../../../screen/failure-alert.tsx";
import type { useKeeping } from "./use-keeping.ts";

type Keeping = ReturnType<typeof useKeeping>;

/** Saves a draft, or leads to where changes are published; says what is kept, and throws it away. */
export function FormBar({
  keeping,
  isPublic,
  isBusy,
  error,
  said,
  onReview,
}: {
  keeping: Keeping;
  isPublic: boolean;
  isBusy: boolean;
  error: unknown;
  said: string;
  onReview: () => void;
}) {
  const t = useTranslations("eventForm.form");
  useFormContext<EventForm>().watch();
  const count = keeping.changed().length;
  const state = isPublic ? t("collected", { count }) : count > 0 ? t("unsaved") : said || t("unchanged");
  return (
    <div className="podium-stack podium-stack--small">
      {error ? <FailureAlert error={error} /> : null}
      <div className="podium-cluster">
        {isPublic ? (
          <Button type="button" onClick={onReview}>
            {t("review")}
          </Button>
        ) : (
          <Button aria-disabled={isBusy || undefined}>{isBusy ? t("saving") : t("save")}</Button>
        )}
        <p role="status" className="kern-body">
          {isBusy ? "" : state}
        </p>
        <KeptState keeping={keeping} />
        <Discard keeping={keeping} count={count} />
      </div>
    </div>
  );
}

/** Not announced each time: it changes after each field. What goes wrong is. */
function KeptState({ keeping: { state, at } }: { keeping: Keeping }) {
  const t = useTranslations("eventForm.form");
  const locale = useLocale();
  const time = at && formatClock(at, { locale, timeZone: "Europe/Berlin" });
  const isWrong = state === "failed" || state === "loggedOut";
  return (
    <>
      {state === "kept" && time && <p className="kern-body kern-body--muted">{t("kept", { time })}</p>}
      {state === "typing" && <p className="kern-body kern-body--muted">{t("keeping")}</p>}
      <p role="alert" className="kern-body">
        {isWrong && t(`notKept.${state}`)}{" "}
        {state === "loggedOut" && (
          <a className="kern-link" href="/login" target="_blank" rel="noreferrer">
            {t("logIn")}
          </a>
        )}
      </p>
    </>
  );
}

/** The same button brings back what it threw away, so that the focus stays. */
function Discard({ keeping, count }: { keeping: Keeping; count: number }) {
  const t = useTranslations("eventForm.form");
  const [bringBack, setBringBack] = useState<(() => void) | null>(null);
  if (count === 0 && !bringBack) return null;
  const isUndo = count === 0 && bringBack !== null;
  return (
    <Button
      type="button"
      variant="tertiary"
      onClick={async () => {
        if (isUndo) {
          bringBack();
          setBringBack(null);
        } else {
          const undo = await keeping.throwAway();
          setBringBack(() => undo);
        }
      }}
    >
      {isUndo ? t("bringBack") : t("discard", { count })}
    </Button>
  );
}
