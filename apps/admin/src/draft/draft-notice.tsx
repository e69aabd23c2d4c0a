"use client";

import { Alert } from "@podium/ui/block/alert";
import { Button } from "@podium/ui/form/button";
import { formatClock, formatShortDateTime } from "@podium/ui/text/date.ts";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";

/** What somebody else has saved since then, by the names of the fields. */
export type News = { theirs: string[]; both: { label: string; stored: string | null }[] };

/**
 * Says that what was typed before is there again, and what was saved meanwhile. It can be discarded, and discarding can be
 * taken back: by the same button, so that the focus stays.
 *
 * @param at when it was typed
 */
export function DraftNotice({
  is,
  at,
  news,
  onPress,
  children,
}: {
  is: "back" | "discarded";
  at: string;
  news?: News;
  onPress: () => void;
  children?: ReactNode;
}) {
  const t = useTranslations("draft");
  const options = { locale: useLocale(), timeZone: "Europe/Berlin" };
  const isToday = new Date(at).toDateString() === new Date().toDateString();
  const title = isToday
    ? t(`${is}.today`, { time: formatClock(at, options) })
    : t(`${is}.before`, { time: formatShortDateTime(at, options) });
  return (
    <Alert tone="info" title={title} live="status">
      <p className="kern-body">{t(`${is}.text`)}</p>
      {is === "back" && children}
      {is === "back" && news && <Meanwhile news={news} />}
      <div>
        <Button type="button" variant="secondary" onClick={onPress}>
          {t(`${is}.button`)}
        </Button>
      </div>
    </Alert>
  );
}

function Meanwhile({ news: { theirs, both } }: { news: News }) {
  const t = useTranslations("draft.news");
  if (theirs.length + both.length === 0) return null;
  return (
    <>
      <p className="kern-body">{t("lead")}</p>
      <ul className="kern-body">
        {theirs.map((label) => (
          <li key={label}>{t("theirs", { label })}</li>
        ))}
        {both.map(({ label, stored }) => (
          <li key={label}>{stored === null ? t("both", { label }) : t("bothStored", { label, stored })}</li>
        ))}
      </ul>
    </>
  );
}
