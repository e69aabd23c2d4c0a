import type { StaffEventListItem } from "@podium/api/event/staff/views";
import { Badge, type BadgeTone } from "@podium/ui/block/badge";
import { useTranslations } from "next-intl";

const tones: Record<StaffEventListItem["availability"], BadgeTone> = {
  open: "success",
  almostFull: "warning",
  waitlist: "warning",
  full: "danger",
  notYetOpen: "info",
  closed: "neutral",
  paused: "warning",
  external: "info",
  email: "info",
  phone: "info",
  post: "info",
  counter: "info",
  none: "neutral",
  ended: "neutral",
  cancelled: "danger",
};

const stateTones: Record<StaffEventListItem["state"], BadgeTone> = {
  draft: "warning",
  scheduled: "info",
  published: "success",
  concluded: "neutral",
  cancelled: "danger",
  withdrawn: "warning",
  unpublished: "neutral",
  archived: "neutral",
};

/** The state of an event in words: whether it is online and, if so, whether one can register. */
export function EventBadges({ event }: { event: Pick<StaffEventListItem, "state" | "availability"> }) {
  const t = useTranslations("event");
  const badge = <Badge tone={stateTones[event.state]}>{t(`state.${event.state}`)}</Badge>;
  if (event.state !== "published") return badge;
  return (
    <>
      {badge}
      <Badge tone={tones[event.availability]}>{t(`availability.${event.availability}`)}</Badge>
    </>
  );
}
