import type { StaffEventListItem } from "@podium/api/event/staff/views";
import { Badge, type BadgeTone } from "@podium/ui/block/badge";
import { formatOccurrence } from "@podium/ui/when/occurrence.ts";
import { useLocale, useTranslations } from "next-intl";

const tones: Record<StaffEventListItem["availability"], BadgeTone> = {
  open: "success",
  almostFull: "warning",
  waitlist: "warning",
  full: "danger",
  notYetOpen: "info",
  closed: "neutral",
  paused: "warning",
  postponed: "warning",
  external: "info",
  email: "info",
  phone: "info",
  post: "info",
  counter: "info",
  none: "neutral",
  notOffered: "neutral",
  ended: "neutral",
  cancelled: "danger",
};

const stateTones: Record<StaffEventListItem["state"], BadgeTone> = {
  draft: "warning",
  scheduled: "info",
  published: "success",
  postponed: "warning",
  concluded: "neutral",
  cancelled: "danger",
  withdrawn: "warning",
  unpublished: "neutral",
  archived: "neutral",
};

/** The state of an event in words: whether it is online and, if so, whether it has been postponed and whether one can register. */
export function EventBadges({
  event,
}: {
  event: Pick<StaffEventListItem, "state" | "availability" | "postponedFrom">;
}) {
  const t = useTranslations("event");
  const badge = <Badge tone={stateTones[event.state]}>{t(`state.${event.state}`)}</Badge>;
  if (event.state !== "published") return badge;
  return (
    <>
      {badge}
      {event.postponedFrom && <Badge tone="warning">{t("state.postponed")}</Badge>}
      <Badge tone={tones[event.availability]}>{t(`availability.${event.availability}`)}</Badge>
    </>
  );
}

/** Behind the date of a postponed event: when it was to be before. Nothing where that was not known. */
export function FormerDate({
  event: { postponedFrom, timezone },
}: {
  event: Pick<StaffEventListItem, "postponedFrom" | "timezone">;
}) {
  const t = useTranslations("event");
  const locale = useLocale();
  if (!postponedFrom?.startsAt) return null;
  return (
    <> {t("postponedFrom", { date: formatOccurrence(postponedFrom, { locale, timeZone: timezone }) })}</>
  );
}
