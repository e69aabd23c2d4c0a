import type { EventPage } from "@podium/api/event/public/views";
import type { Locale } from "@podium/domain/locale";
import { formatShortDateTime } from "@podium/ui/text/date.ts";
import { useTranslations } from "next-intl";
import { AvailabilityBadge } from "../availability-badge.tsx";

/** Where there are several kinds of participation: how each of them stands. */
export function RegistrationKinds({ event, locale }: { event: EventPage; locale: Locale }) {
  const t = useTranslations("event.card");
  const options = { locale, timeZone: event.timezone };
  return (
    <div className="registration-kinds-brief">
      <h3 className="registration-kinds-brief__title">{t("kinds")}</h3>
      <ul className="registration-kinds">
        {event.registration.categories.map(({ id, name, state, placesLeft, opensAt }) => (
          <li key={id}>
            <span className="registration-kinds__name">{name}</span> <AvailabilityBadge state={state} />
            {placesLeft !== null && (state === "open" || state === "almostFull") && (
              <span className="registration-kinds__note">{t("kindPlaces", { left: placesLeft })}</span>
            )}
            {opensAt && state === "notYetOpen" && (
              <span className="registration-kinds__note">
                {t("kindOpens", { date: formatShortDateTime(opensAt, options) })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
