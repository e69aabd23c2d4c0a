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

/** The state of an event in words: whether it is online and, if so, whether one can register. */
export function EventBadges({ event }: { event: Pick<StaffEventListItem, "status" | "availability"> }) {
  const t = useTranslations("event");
  if (event.status === "DRAFT") return <Badge tone="warning">{t("status.DRAFT")}</Badge>;
  if (event.status === "CANCELLED") return <Badge tone="danger">{t("status.CANCELLED")}</Badge>;
  return (
    <>
      <Badge tone="success">{t("status.PUBLISHED")}</Badge>
      <Badge tone={tones[event.availability]}>{t(`availability.${event.availability}`)}</Badge>
    </>
  );
}
