import type { EventPage } from "@podium/api/event/public/views";
import type { Locale } from "@podium/domain/locale";
import { Alert } from "@podium/ui/block/alert";
import { Badge } from "@podium/ui/block/badge";
import type { FormatOptions } from "@podium/ui/text/date.ts";
import { Heading } from "@podium/ui/text/heading";
import { Icon } from "@podium/ui/text/icon";
import { Wording } from "@podium/ui/text/wording";
import { formatOccurrence } from "@podium/ui/when/occurrence.ts";
import { useTranslations } from "next-intl";
import { getPathname } from "../../../i18n/navigation.ts";
import { AvailabilityBadge } from "../availability-badge.tsx";
import { EventFacts } from "./facts/event-facts.tsx";
import { Successor } from "./history.tsx";
import { OtherForms } from "./other-forms.tsx";

/** The head band: where one is, badges, series, title, the four facts. */
export function EventHead({
  event,
  locale,
  lang,
  now,
}: {
  event: EventPage;
  locale: Locale;
  /** Of the event's own texts where it is not the page's. */
  lang?: string;
  now: Date;
}) {
  const t = useTranslations("event");
  const possible = event.registration.code === null;
  const past = event.occurrences.every(({ overAt }) => new Date(overAt) <= now);
  return (
    <header className="event-head">
      <div className="podium-page event-head__inner">
        <p className="event-head__back podium-screen-only">
          <a href={getPathname({ href: past ? "/review" : "/", locale })}>
            <Icon name="arrow-back" size="small" />
            {t(past ? "review.title" : "list.title")}
          </a>
        </p>
        <div className="podium-cluster podium-cluster--small">
          {event.kind && (
            <Badge tone="info">
              <span lang={lang}>{event.kind}</span>
            </Badge>
          )}
          <AvailabilityBadge state={event.registration.state} />
          {event.format !== "ON_SITE" && <Badge tone="neutral">{t(`format.${event.format}`)}</Badge>}
          {event.isExample && <Badge tone="neutral">{t("example")}</Badge>}
        </div>
        <div className="event-head__names">
          {event.seriesName && (
            <p className="event-head__series">
              {event.edition
                ? t("page.edition", { series: event.seriesName, edition: event.edition })
                : event.seriesName}
            </p>
          )}
          <Heading level={1} className="event-head__title" lang={lang}>
            {event.title}
          </Heading>
          {event.subtitle && (
            <p className="event-head__subtitle" lang={lang}>
              {event.subtitle}
            </p>
          )}
        </div>
        {event.status === "CANCELLED" && (
          <div className="event-head__notice">
            <Alert tone="danger" title={t("page.cancelledTitle")}>
              {event.statusReason && (
                <p className="kern-body">
                  <Wording of={event.statusReason} />
                </p>
              )}
              {event.successor && (
                <p className="kern-body">
                  {t("page.successor")} <Successor successor={event.successor} locale={locale} />
                </p>
              )}
            </Alert>
          </div>
        )}
        {event.postponement && event.status !== "CANCELLED" && (
          <div className="event-head__notice">
            <Postponed postponement={event.postponement} options={{ locale, timeZone: event.timezone }} />
          </div>
        )}
        <EventFacts event={event} locale={locale} lang={lang} now={now} />
        <OtherForms event={event} locale={locale} />
        {event.isExample && event.status !== "CANCELLED" && (
          <p className="event-head__example">
            <Icon name="info" />
            <span>
              <strong>{t("page.exampleTitle")}.</strong> {t("page.exampleText")}
              {possible && ` ${t("page.exampleTry")}`}
            </span>
          </p>
        )}
        {lang && <p className="event-head__language">{t("page.otherLanguage")}</p>}
      </div>
    </header>
  );
}

/** Not at its date; with another one, or without any yet. */
function Postponed({
  postponement: { isOpen, reason, from },
  options,
}: {
  postponement: NonNullable<EventPage["postponement"]>;
  options: FormatOptions;
}) {
  const t = useTranslations("event.page");
  return (
    <Alert tone="warning" title={t("postponedTitle")}>
      {reason && (
        <p className="kern-body">
          <Wording of={reason} />
        </p>
      )}
      <p className="kern-body">{t(isOpen ? "postponedOpen" : "postponedDated")}</p>
      {from.map((time) => (
        <p key={time.id} className="kern-body">
          {t("postponedFrom", { date: formatOccurrence(time, options) })}
        </p>
      ))}
    </Alert>
  );
}
