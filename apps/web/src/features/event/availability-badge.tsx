import type { OfferState } from "@podium/domain/event/rules";
import { Badge, type BadgeTone } from "@podium/ui/block/badge";
import { useTranslations } from "next-intl";

const tones: Record<OfferState, BadgeTone> = {
  open: "success",
  almostFull: "warning",
  waitlist: "warning",
  full: "danger",
  notYetOpen: "info",
  closed: "neutral",
  paused: "warning",
  external: "info",
  none: "success",
  ended: "neutral",
  cancelled: "danger",
};

/** The state of an event's registration, in words. */
export function OfferBadge({ state }: { state: OfferState }) {
  const t = useTranslations("event.offer");
  return <Badge tone={tones[state]}>{t(state)}</Badge>;
}
