import type { RegistrationState } from "@podium/domain/registration/states";
import { Badge, type BadgeTone } from "@podium/ui/block/badge";
import { useTranslations } from "next-intl";

const tones: Record<RegistrationState, BadgeTone> = {
  UNCONFIRMED: "warning",
  PENDING: "warning",
  CONFIRMED: "success",
  RECONFIRM_DUE: "warning",
  WAITLISTED: "info",
  OFFERED: "info",
  CANCELLED: "neutral",
  REJECTED: "danger",
  EXPIRED: "neutral",
};

export function StateBadge({ state }: { state: RegistrationState }) {
  const t = useTranslations("registration.state");
  return (
    <Badge tone={tones[state]} small>
      {t(state)}
    </Badge>
  );
}
