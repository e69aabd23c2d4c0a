import type { EventPage } from "@podium/api/event/public/views";
import type { Locale } from "@podium/domain/locale";
import { formatDeadline, formatShortDateTime } from "@podium/ui/text/date.ts";
import { Wording } from "@podium/ui/text/wording";
import { useTranslations } from "next-intl";
import { AvailabilityBadge } from "../availability-badge.tsx";
import { Channel } from "./channel.tsx";
import { isOpen, isOpenElsewhere } from "./open-availability.ts";

/**
 * Where there are several categories: how each of them stands, and how one takes part in it.
 *
 * @param withDeadlines they differ, so that each says its own
 */
export function RegistrationCategories({
  event,
  locale,
  withDeadlines,
}: {
  event: EventPage;
  locale: Locale;
  withDeadlines: boolean;
}) {
  const t = useTranslations("event.card");
  const options = { locale, timeZone: event.timezone };
  return (
    <div className="registration-categories-brief">
      <h3 className="registration-categories-brief__title">{t("categories")}</h3>
      <ul className="registration-categories">
        {event.registration.categories.map((category) => {
          const { id, name, state, placesLeft, opensAt, closesAt } = category;
          const isAtHand = isOpen(state) || isOpenElsewhere(state);
          return (
            <li key={id}>
              <span className="registration-categories__name">
                <Wording of={name} />
              </span>{" "}
              <AvailabilityBadge state={state} />
              {placesLeft !== null && (state === "open" || state === "almostFull") && (
                <span className="registration-categories__note">
                  {t("categoryPlaces", { left: placesLeft })}
                </span>
              )}
              {opensAt && state === "notYetOpen" && (
                <span className="registration-categories__note">
                  {t("categoryOpens", { date: formatShortDateTime(opensAt, options) })}
                </span>
              )}
              {closesAt && withDeadlines && isAtHand && (
                <span className="registration-categories__note">
                  {t("deadline")}: <time dateTime={closesAt}>{formatDeadline(closesAt, options)}</time>
                </span>
              )}
              {(isOpenElsewhere(state) || state === "none") && (
                <Channel category={category} event={event} locale={locale} />
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
