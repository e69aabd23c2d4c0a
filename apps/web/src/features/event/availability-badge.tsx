import type { AvailabilityState } from "@podium/domain/event/availability";
import { Badge, type BadgeTone } from "@podium/ui/block/badge";
import { useTranslations } from "next-intl";

const tones: Record<Exclude<AvailabilityState, "notOffered">, BadgeTone> = {
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
  none: "success",
  ended: "neutral",
  cancelled: "danger",
};

/** The state of an event's registration, in words; nothing where nothing is said of it. */
export function AvailabilityBadge({ state, small }: { state: AvailabilityState; small?: boolean }) {
  const t = useTranslations("event.availability");
  if (state === "notOffered") return null;
  return (
    <Badge tone={tones[state]} small={small}>
      {t(state)}
    </Badge>
  );
}
