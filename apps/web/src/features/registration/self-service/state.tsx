import type { Tone } from "@podium/ui/block/badge";
import { formatDateTime } from "@podium/ui/text/date.ts";
import { Heading } from "@podium/ui/text/heading";
import { Icon } from "@podium/ui/text/icon";
import { getTranslations } from "next-intl/server";
import { pageLocale } from "../../../i18n/page-locale.ts";
import type { OwnRegistration } from "./registration.ts";
import { type StateText, shownState, stateText } from "./state-text.ts";

const tones: Record<OwnRegistration["state"], Tone> = {
  UNCONFIRMED: "warning",
  PENDING: "info",
  CONFIRMED: "success",
  RECONFIRM_DUE: "warning",
  WAITLISTED: "info",
  OFFERED: "warning",
  CANCELLED: "danger",
  REJECTED: "danger",
  EXPIRED: "danger",
};

/** The state in large words, what it means, by when something has to be done, and the reason where it was ended. */
export async function OwnState({ registration }: { registration: OwnRegistration }) {
  const locale = await pageLocale();
  const t = await getTranslations("registration.own");
  const { holdUntil, cancelReason, event } = registration;
  const text: StateText = stateText(registration, new Date(registration.now));
  const shown = shownState(registration, text);
  const tone = text === "PAST" ? "info" : tones[shown];
  const date = holdUntil ? formatDateTime(holdUntil, { locale, timeZone: event.timezone }) : "";
  return (
    <section className={`own-state own-state--${tone}`} aria-labelledby="own-state">
      <Icon name={tone} size="large" />
      <div className="podium-stack podium-stack--small">
        <Heading level={2} id="own-state">
          {t(text === "PAST" || text === "CANCELLED_BY_EVENT" ? `stateHeading.${text}` : `state.${shown}`)}
        </Heading>
        {shown === "WAITLISTED" && <Position registration={registration} />}
        <p className="kern-body own-state__text">{t(`text.${text}`, { date })}</p>
        {cancelReason && <p className="kern-body">{t("reason", { reason: cancelReason })}</p>}
        {shown === "WAITLISTED" && <Waiting registration={registration} />}
      </div>
    </section>
  );
}

/** Where one stands in the queue. */
async function Position({ registration: { position } }: { registration: OwnRegistration }) {
  const t = await getTranslations("registration.own");
  if (position === null) return null;
  return <p className="own-state__position">{t("position", { position })}</p>;
}

/** What happens when it is one's turn. */
async function Waiting({ registration }: { registration: OwnRegistration }) {
  const locale = await pageLocale();
  const t = await getTranslations("registration");
  const { waitlist, quiet, promotesUntil, event } = registration;
  return (
    <ul className="kern-body">
      {waitlist === "DIRECT" && <li>{t("own.waitDirect")}</li>}
      {waitlist === "OFFER" && <li>{t("own.waitOffer")}</li>}
      {quiet && <li>{t("waiting.quiet", quiet)}</li>}
      {promotesUntil && (
        <li>
          {t("own.waitUntil", {
            date: formatDateTime(promotesUntil, { locale, timeZone: event.timezone }),
          })}
        </li>
      )}
    </ul>
  );
}
