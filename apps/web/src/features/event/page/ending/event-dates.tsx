import type { EventPage } from "@podium/api/event/public/views";
import type { Locale } from "@podium/domain/locale";
import { formatDay, formatPlainDay } from "@podium/ui/text/date.ts";
import { LeavingLink } from "@podium/ui/text/link";
import { useTranslations } from "next-intl";

/**
 * At the end of the text: where the event goes on in social networks, since when its page is there, of which day it is. Not
 * in JSON-LD: schema.org has no day of publication or change for events.
 */
export function EventDates({ event, locale }: { event: EventPage; locale: Locale }) {
  const t = useTranslations("event.page");
  const zone = { locale, timeZone: event.timezone };
  const { asOf, publishedAt, hashtag, socialLinks } = event;
  const published = publishedAt && formatDay(publishedAt, zone);
  const changed = formatDay(event.updatedAt, zone);
  return (
    <div className="event-updated">
      {hashtag && <p>{t("hashtag", { hashtag })}</p>}
      {socialLinks.length > 0 && <SocialLinks links={socialLinks} />}
      {asOf && <p>{t("asOf", { date: formatPlainDay(asOf, locale) })}</p>}
      {published && <p>{t("published", { date: published })}</p>}
      {changed !== published && <p>{t("changed", { date: changed })}</p>}
    </div>
  );
}

/** By the network's name; of two in one network each with its address. */
function SocialLinks({ links }: { links: EventPage["socialLinks"] }) {
  const t = useTranslations("event.page");
  const leaving = useTranslations("frame")("leaving");
  const isTwice = (name: string) => links.filter((link) => link.name === name).length > 1;
  return (
    <div>
      <p id="social">{t("social")}</p>
      <ul className="event-links" aria-labelledby="social">
        {links.map(({ name, url }) => (
          <li key={url}>
            <LeavingLink href={url} note={leaving}>
              {isTwice(name) ? `${name} (${url.replace(/^https?:\/\/(www\.)?/u, "")})` : name}
            </LeavingLink>
          </li>
        ))}
      </ul>
    </div>
  );
}
