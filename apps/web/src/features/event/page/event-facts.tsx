import type { EventPage } from "@podium/api/event/public/views";
import type { Locale } from "@podium/domain/locale";
import {
  daysUntil,
  formatDate,
  formatDateTimeRange,
  formatDaysUntil,
  formatTimeRange,
  isWithinDay,
} from "@podium/ui/text/date.ts";
import { languageNames } from "@podium/ui/text/language.ts";
import { formatEuros } from "@podium/ui/text/money.ts";
import { Pictogram, type PictogramName } from "@podium/ui/text/pictogram";
import { Wording } from "@podium/ui/text/wording";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

/** Ahead of an event by so many days at most it also says "in 3 Tagen". */
const SOON = 30;

/** When, where, for whom, cost, and in which languages if that is said: what everybody wants to know first. */
export function EventFacts({
  event,
  locale,
  lang,
  now,
}: {
  event: EventPage;
  locale: Locale;
  lang?: string;
  now: Date;
}) {
  const t = useTranslations("event.page");
  return (
    <dl className="event-facts">
      <Fact name="calendar" term={t("when")}>
        <When event={event} locale={locale} now={now} />
      </Fact>
      <Fact name={event.format === "ONLINE" ? "screen" : "venue"} term={t("where")}>
        {event.venue && (
          <>
            <strong>{event.venue.name}</strong>
            <span>{event.venue.street}</span>
            <span>
              {event.venue.postalCode} {event.venue.city}
            </span>
          </>
        )}
        {event.format !== "ON_SITE" && (
          <>
            {event.venue ? <span>{t("online")}</span> : <strong>{t("online")}</strong>}
            {event.registration.mode === "HERE" && <span>{t("onlineLink")}</span>}
          </>
        )}
      </Fact>
      <Fact name="people" term={t("whom")}>
        <span lang={lang}>{event.audience}</span>
      </Fact>
      {(event.fees.length > 0 || event.fee) && (
        <Fact name="ticket" term={t("cost")}>
          <Cost event={event} locale={locale} />
        </Fact>
      )}
      {(event.languages.length > 0 || event.interpretingLanguages.length > 0) && (
        <Fact name="speech" term={t("language")} isWide>
          {event.languages.length > 0 && <span>{languageNames(event.languages, locale)}</span>}
          {event.interpretingLanguages.length > 0 && (
            <span>
              {t("interpreting", { languages: languageNames(event.interpretingLanguages, locale) })}
            </span>
          )}
        </Fact>
      )}
    </dl>
  );
}

function Fact({
  name,
  term,
  isWide = false,
  children,
}: {
  name: PictogramName;
  term: string;
  /** Lists of words, in a row of their own. */
  isWide?: boolean;
  children: ReactNode;
}) {
  return (
    <div className={`event-facts__item${isWide ? " event-facts__item--wide" : ""}`}>
      <dt className="event-facts__term">
        <Pictogram name={name} />
        {term}
      </dt>
      <dd className="event-facts__details">{children}</dd>
    </div>
  );
}

function Cost({ event: { fees, fee }, locale }: { event: EventPage; locale: Locale }) {
  const t = useTranslations("event.page");
  return (
    <>
      {fees.length > 0 && (
        <ul className="fees">
          {fees.map(({ whom, cents, note }) => (
            <li key={`${whom?.text} ${cents} ${note?.text}`}>
              {whom && (
                <>
                  <Wording of={whom} />:{" "}
                </>
              )}
              <strong>{cents === null ? t("free") : formatEuros(cents, locale)}</strong>
              {note && (
                <p className="fees__note">
                  <Wording of={note} />
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
      {fee && <Wording of={fee} />}
    </>
  );
}

function When({ event, locale, now }: { event: EventPage; locale: Locale; now: Date }) {
  const { startsAt, endsAt, timezone: timeZone } = event;
  const options = { locale, timeZone };
  const days = daysUntil(startsAt, now, timeZone);
  return (
    <>
      <time dateTime={startsAt}>
        {isWithinDay(startsAt, endsAt, options) ? (
          <>
            <strong>{formatDate(startsAt, options)}</strong>
            <span>{formatTimeRange(startsAt, endsAt, options)}</span>
          </>
        ) : (
          <strong>{formatDateTimeRange(startsAt, endsAt, options)}</strong>
        )}
      </time>
      {event.status === "PUBLISHED" && days >= 0 && days <= SOON && (
        <span className="event-facts__soon">{formatDaysUntil(days, locale)}</span>
      )}
    </>
  );
}
