import type { EventPage } from "@podium/api/event/views";
import type { Locale } from "@podium/domain/locale";
import { LinkButton } from "@podium/ui/button";
import { Card } from "@podium/ui/card";
import { formatDateTime } from "@podium/ui/date.ts";
import { Icon } from "@podium/ui/icon";
import { useTranslations } from "next-intl";
import { getPathname } from "../../i18n/navigation.ts";
import { Contacts } from "./contacts.tsx";
import { RegistrationAction } from "./registration-action.tsx";
import { RegistrationReason } from "./registration-reason.tsx";

/** Beside the text: can I register, until when, how many places, and if not, why not. */
export function RegistrationCard({ event, locale }: { event: EventPage; locale: Locale }) {
  const t = useTranslations("event.card");
  const offer = event.registration;
  const place = { locale, timeZone: event.timezone };
  const possible = offer.state === "open" || offer.state === "almostFull";
  return (
    <Card id="registration" title={t("title")} className="registration-card">
      {possible && <Places placesLeft={offer.placesLeft} size={offer.size} />}
      <RegistrationReason event={event} locale={locale} />
      {possible && offer.closesAt && (
        <p className="registration-card__deadline">
          {t("deadline")}: <time dateTime={offer.closesAt}>{formatDateTime(offer.closesAt, place)}</time>
        </p>
      )}
      <RegistrationAction event={event} locale={locale} />
      {possible && <p className="registration-card__note">{t("noAccount")}</p>}
      <div className="registration-card__more">
        {event.status === "PUBLISHED" && offer.state !== "ended" && (
          <LinkButton
            variant="tertiary"
            icon="calendar-today"
            className="registration-card__calendar"
            href={calendarAddress(event.slug, locale)}
          >
            {t("calendar")}
          </LinkButton>
        )}
        <Contacts contacts={event.contacts} />
      </div>
    </Card>
  );
}

function Places({ placesLeft, size }: { placesLeft: number | null; size: number | null }) {
  const t = useTranslations("event.card");
  if (placesLeft === null) return null;
  return (
    <p className="registration-card__places">
      <strong>{t("placesLeft", { left: placesLeft })}</strong>
      {size !== null && <span> {t("placesOf", { size })}</span>}
    </p>
  );
}

function calendarAddress(slug: string, locale: Locale): string {
  const page = getPathname({ href: { pathname: "/events/[slug]", params: { slug } }, locale });
  return `${page}/${locale === "de" ? "kalender" : "calendar"}.ics`;
}

/** On phones, at the lower edge while the page is read. */
export function RegistrationBar({ event, locale }: { event: EventPage; locale: Locale }) {
  const t = useTranslations("event");
  const { state, placesLeft } = event.registration;
  if (state !== "open" && state !== "almostFull") return null;
  return (
    <div className="registration-bar podium-screen-only">
      <p className="registration-bar__state">
        <Icon name="checklist" size="small" />
        {placesLeft === null ? t(`offer.${state}`) : t("card.placesLeft", { left: placesLeft })}
      </p>
      <RegistrationAction event={event} locale={locale} />
    </div>
  );
}
