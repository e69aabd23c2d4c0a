import { Alert } from "@podium/ui/alert";
import type { Tone } from "@podium/ui/badge";
import { formatDateTime } from "@podium/ui/date.ts";
import { getTranslations } from "next-intl/server";
import { pageLocale } from "../../i18n/page-locale.ts";
import type { OwnRegistration } from "./own-registration.ts";

const tones: Record<OwnRegistration["state"], Tone> = {
  UNCONFIRMED: "warning",
  PENDING: "info",
  CONFIRMED: "success",
  RECONFIRM_DUE: "warning",
  WAITLISTED: "info",
  OFFERED: "warning",
  CANCELLED: "info",
  REJECTED: "info",
  EXPIRED: "info",
};

/** The state in large words, what it means, and the reason where somebody else ended it. */
export async function OwnState({ registration }: { registration: OwnRegistration }) {
  const locale = await pageLocale();
  const t = await getTranslations("registration.own");
  const { state, holdUntil, cancelReason, event } = registration;
  // Its time is over, and nobody has swept it yet.
  const shown = textOf(registration) === "OVERDUE" ? "EXPIRED" : state;
  const date = holdUntil ? formatDateTime(holdUntil, { locale, timeZone: event.timezone }) : "";
  return (
    <Alert tone={tones[shown]} title={t(`state.${shown}`)} headingLevel={2}>
      <p className="kern-body">{t(`text.${textOf(registration)}`, { date })}</p>
      {cancelReason && <p className="kern-body">{t("reason", { reason: cancelReason })}</p>}
    </Alert>
  );
}

function textOf({ state, cancelledBy, confirmable, event }: OwnRegistration) {
  if (state === "UNCONFIRMED" && !confirmable && !event.cancelled) return "OVERDUE";
  if (state === "CANCELLED" && cancelledBy === "ORGANISER") return "CANCELLED_BY_ORGANISER";
  if (state === "CANCELLED" && cancelledBy === "EVENT") return "CANCELLED_BY_EVENT";
  return state;
}
