import type { EventPage } from "@podium/api/event/public/views";
import type { Locale } from "@podium/domain/locale";
import { Badge } from "@podium/ui/block/badge";
import { Heading } from "@podium/ui/text/heading";
import { useTranslations } from "next-intl";
import { getPathname } from "../../../../i18n/navigation.ts";
import { EventFacts } from "./facts/event-facts.tsx";
import { StateNotices } from "./state-notices.tsx";

type Props = {
  event: EventPage;
  locale: Locale;
  /** Of the event's own texts where it is not the page's. */
  lang?: string;
  now: Date;
};

/** Where one is, the title, what has become of it where that is to be known first, and the facts. */
export function EventHead(props: Props) {
  const { event, locale, lang } = props;
  return (
    <header className="event-head">
      <div className="event-head__line">
        <Trail {...props} />
        <Badges {...props} />
      </div>
      <div>
        <Heading level={1} className="event-head__title" lang={lang}>
          {event.title}
        </Heading>
        {event.subtitle && (
          <p className="event-head__subtitle" lang={lang}>
            {event.subtitle}
          </p>
        )}
      </div>
      <StateNotices event={event} locale={locale} />
      <EventFacts {...props} />
    </header>
  );
}

/** "Veranstaltungen · Kommunen konstruktiv! · 3. Ausgabe" */
function Trail({ event, locale, now }: Props) {
  const t = useTranslations("event");
  const past = event.occurrences.every(({ overAt }) => new Date(overAt) <= now);
  return (
    <p className="event-head__trail">
      <a href={getPathname({ href: past ? "/review" : "/", locale })}>
        {t(past ? "review.title" : "list.title")}
      </a>
      {event.seriesName && (
        <>
          {" · "}
          {event.seriesSlug ? (
            <a href={seriesAddress(event.seriesSlug, locale)}>{event.seriesName}</a>
          ) : (
            event.seriesName
          )}
        </>
      )}
      {event.seriesName && event.edition !== null && ` · ${t("page.edition", { edition: event.edition })}`}
    </p>
  );
}

function seriesAddress(slug: string, locale: Locale): string {
  return getPathname({ href: { pathname: "/series/[slug]", params: { slug } }, locale });
}

/** What goes without saying is not said: that one comes to a house. */
function Badges({ event: { kind, format, isExample }, lang }: Props) {
  const t = useTranslations("event");
  if (!kind && format === "ON_SITE" && !isExample) return null;
  return (
    <div className="podium-cluster podium-cluster--small">
      {kind && (
        <Badge tone="info" small>
          <span lang={lang}>{kind}</span>
        </Badge>
      )}
      {format !== "ON_SITE" && (
        <Badge tone="neutral" small>
          {t(`format.${format}`)}
        </Badge>
      )}
      {isExample && (
        <Badge tone="neutral" small>
          {t("example")}
        </Badge>
      )}
    </div>
  );
}
