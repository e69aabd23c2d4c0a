import type { Dates } from "@podium/domain/occurrence/times";
import { Heading } from "@podium/ui/text/heading";
import { TextLink } from "@podium/ui/text/link";
import { formatDates } from "@podium/ui/when/occurrence.ts";
import { Time } from "@podium/ui/when/time";
import { getPathname } from "../../i18n/navigation.ts";
import { pageLocale } from "../../i18n/page-locale.ts";

type HeadEvent = {
  slug: string;
  title: string;
  language: string;
  dates: Dates;
  /** Its page is not there. */
  offline: object | null;
};

/**
 * The page's heading below one line that says for which event and when.
 *
 * @param dated false: the page itself says when
 */
export async function EventHead({
  event,
  dated = true,
  children,
}: {
  event: HeadEvent;
  dated?: boolean;
  children: string;
}) {
  const locale = await pageLocale();
  const href = getPathname({ href: { pathname: "/events/[slug]", params: { slug: event.slug } }, locale });
  const lang = event.language === locale ? undefined : event.language;
  return (
    <header className="podium-stack podium-stack--small">
      <p className="kern-body event-line">
        {event.offline ? (
          <span lang={lang}>{event.title}</span>
        ) : (
          <TextLink href={href} lang={lang}>
            {event.title}
          </TextLink>
        )}{" "}
        {dated && (
          <Time of={event.dates.first} timeZone={event.dates.timezone}>
            {formatDates(event.dates, locale)}
          </Time>
        )}
      </p>
      <Heading level={1}>{children}</Heading>
    </header>
  );
}
