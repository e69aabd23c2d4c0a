import type { CalendarMonth } from "@podium/api/event/public/list/views";
import type { EventFilter } from "@podium/domain/event/filter";
import type { Locale } from "@podium/domain/locale";
import { TextLink } from "@podium/ui/text/link";
import { useTranslations } from "next-intl";
import { getPathname } from "../../../i18n/navigation.ts";
import { dayAddress } from "./day-address.ts";

/** What began before the month and goes on in it, such as an exhibition: it would fill every day. */
export function Running({
  month: { month, running, today },
  filter,
  locale,
}: {
  month: CalendarMonth;
  filter: EventFilter;
  locale: Locale;
}) {
  const t = useTranslations("event.calendar");
  if (running.items.length === 0) return null;
  const first = `${month}-01`;
  return (
    <section className="month-running" aria-labelledby="running">
      <h2 id="running" className="month-running__title">
        {t("running")}
      </h2>
      <ul className="month-running__list">
        {running.items.map((event) => (
          <li key={event.occurrence.id}>
            <TextLink
              href={getPathname({
                href: { pathname: "/events/[slug]", params: { slug: event.slug } },
                locale,
              })}
              lang={event.language === locale ? undefined : event.language}
            >
              {event.title}
            </TextLink>
          </li>
        ))}
        {running.isMore && (
          <li>
            <TextLink href={dayAddress(first, today, filter, locale)}>{t("runningMore")}</TextLink>
          </li>
        )}
      </ul>
    </section>
  );
}
