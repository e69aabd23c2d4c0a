"use client";

import type { SeriesItem } from "@podium/api/event/series/views";
import { useTranslations } from "next-intl";
import { EventLinks } from "../../screen/event/event-links.tsx";

/** On which pages the names stand. */
export function SeriesEvents({ events }: { events: NonNullable<SeriesItem["events"]> }) {
  const t = useTranslations("series");
  if (events.length === 0) return <p className="kern-body kern-body--muted">{t("unused")}</p>;
  return <EventLinks events={events} summary={t("events", { count: events.length })} />;
}
