import { formatDeadline } from "@podium/ui/text/date.ts";
import { Heading } from "@podium/ui/text/heading";
import { Icon } from "@podium/ui/text/icon";
import { Wording } from "@podium/ui/text/wording";
import { getTranslations } from "next-intl/server";
import { pageLocale } from "../../../i18n/page-locale.ts";
import { quietTimes } from "../quiet-times.ts";
import { stateTones } from "../state-tones.ts";
import type { SelfServiceRegistration } from "./registration.ts";
import { type StateText, shownState, stateText } from "./state-text.ts";

/** The state in large words, what it means, by when something has to be done, and the reason where it was ended. */
export async function State({ registration }: { registration: SelfServiceRegistration }) {
  const locale = await pageLocale();
  const t = await getTranslations("selfService.page");
  const { holdUntil, cancelReason, cancelled, event } = registration;
  const why = cancelled?.reason;
  const text: StateText = stateText(registration, new Date(registration.now));
  const shown = shownState(registration, text);
  const tone = text === "PAST" ? "info" : stateTones[shown];
  const date = holdUntil ? formatDeadline(holdUntil, { locale, timeZone: event.timezone }) : "";
  return (
    <section
      className={`self-service-state self-service-state--${tone}`}
      aria-labelledby="self-service-state"
    >
      <Icon name={tone} size="large" />
      <div className="podium-stack podium-stack--small">
        <Heading level={2} id="self-service-state">
          {t(hasHeading(text) ? `stateHeading.${text}` : `state.${shown}`)}
        </Heading>
        {shown === "WAITLISTED" && <Position registration={registration} />}
        <p className="kern-body self-service-state__text">{t(`text.${text}`, { date })}</p>
        {cancelReason && <p className="kern-body">{t("reason", { reason: cancelReason })}</p>}
        {why && (
          <p className="kern-body">{t.rich("cancelledReason", { reason: () => <Wording of={why} /> })}</p>
        )}
        {shown === "WAITLISTED" && <Waiting registration={registration} />}
      </div>
    </section>
  );
}

const headed = ["PAST", "CANCELLED_BY_EVENT", "CANCELLED_BY_CATEGORY"] as const;

/** Says more than the state does. */
function hasHeading(text: StateText): text is (typeof headed)[number] {
  return (headed as readonly StateText[]).includes(text);
}

/** The position on the waiting list. */
async function Position({ registration: { position } }: { registration: SelfServiceRegistration }) {
  const t = await getTranslations("selfService.page");
  if (position === null) return null;
  return <p className="self-service-state__position">{t("position", { position })}</p>;
}

/** What happens when a place is free. */
async function Waiting({ registration }: { registration: SelfServiceRegistration }) {
  const locale = await pageLocale();
  const t = await getTranslations();
  const { waitlist, quiet, promotesUntil, event } = registration;
  return (
    <ul className="kern-body">
      {waitlist === "DIRECT" && <li>{t("selfService.page.waitDirect")}</li>}
      {waitlist === "OFFER" && <li>{t("selfService.page.waitOffer")}</li>}
      {quiet && <li>{t("registration.waiting.quiet", quietTimes(quiet, event, locale))}</li>}
      {promotesUntil && (
        <li>
          {t("selfService.page.waitUntil", {
            date: formatDeadline(promotesUntil, { locale, timeZone: event.timezone }),
          })}
        </li>
      )}
    </ul>
  );
}
