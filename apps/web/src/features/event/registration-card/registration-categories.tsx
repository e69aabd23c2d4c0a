import type { EventPage } from "@podium/api/event/public/views";
import type { Locale } from "@podium/domain/locale";
import { formatShortDateTime } from "@podium/ui/text/date.ts";
import { Wording } from "@podium/ui/text/wording";
import { useTranslations } from "next-intl";
import { AvailabilityBadge } from "../availability-badge.tsx";

/** Where there are several categories: how each of them stands. */
export function RegistrationCategories({ event, locale }: { event: EventPage; locale: Locale }) {
  const t = useTranslations("event.card");
  const options = { locale, timeZone: event.timezone };
  return (
    <div className="registration-categories-brief">
      <h3 className="registration-categories-brief__title">{t("categories")}</h3>
      <ul className="registration-categories">
        {event.registration.categories.map(({ id, name, state, placesLeft, opensAt }) => (
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
          </li>
        ))}
      </ul>
    </div>
  );
}
