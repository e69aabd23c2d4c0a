import type { EventNeighbour, EventPage } from "@podium/api/event/public/views";
import type { Locale } from "@podium/domain/locale";
import { formatDay } from "@podium/ui/text/date.ts";
import { Icon } from "@podium/ui/text/icon";
import { formatDates } from "@podium/ui/when/occurrence.ts";
import { useTranslations } from "next-intl";
import { getPathname } from "../../../i18n/navigation.ts";

/** "Weiter mit": the events before and after this one. */
export function Neighbours({ neighbours, locale }: { neighbours: EventPage["neighbours"]; locale: Locale }) {
  const t = useTranslations("event.page");
  const { previous, next } = neighbours;
  if (!previous && !next) return null;
  return (
    <nav className="neighbours podium-screen-only" aria-labelledby="neighbours">
      <div className="podium-page">
        <h2 id="neighbours" className="neighbours__title">
          {t("neighbours")}
        </h2>
        <ul className="neighbours__list">
          {previous && (
            <Neighbour event={previous} locale={locale} word={t("previous")} direction="previous" />
          )}
          {next && <Neighbour event={next} locale={locale} word={t("next")} direction="next" />}
        </ul>
      </div>
    </nav>
  );
}

function Neighbour({
  event,
  locale,
  word,
  direction,
}: {
  event: EventNeighbour;
  locale: Locale;
  word: string;
  direction: "previous" | "next";
}) {
  const href = getPathname({ href: { pathname: "/events/[slug]", params: { slug: event.slug } }, locale });
  return (
    <li className={`neighbour neighbour--${direction}`}>
      <p className="neighbour__word">
        <Icon name={direction === "previous" ? "arrow-back" : "arrow-forward"} size="small" />
        {word}, {dayOf(event, locale)}
      </p>
      <a className="neighbour__link" href={href} rel={direction === "previous" ? "prev" : "next"}>
        {event.title}
      </a>
    </li>
  );
}

/** The first day; what is not yet known is said. */
export function dayOf({ dates }: Pick<EventNeighbour, "dates">, locale: Locale): string {
  const { first, timezone } = dates;
  return first.startsAt === null
    ? formatDates(dates, locale)
    : formatDay(first.startsAt, { locale, timeZone: timezone });
}
