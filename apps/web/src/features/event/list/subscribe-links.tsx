import type { FeedFilter } from "@podium/domain/event/filter";
import type { Locale } from "@podium/domain/locale";
import { Icon } from "@podium/ui/text/icon";
import { useTranslations } from "next-intl";
import { getPathname } from "../../../i18n/navigation.ts";
import { feedAddress, webcalAddress } from "./feed-address.ts";

/** Below a list: its dates and its news, to subscribe to. Programs find both in the page's head. */
export function SubscribeLinks({
  locale,
  filter,
  webUrl,
}: {
  locale: Locale;
  filter: Partial<FeedFilter>;
  webUrl: string;
}) {
  const t = useTranslations("feed");
  const calendar = feedAddress("/calendar.ics", locale, filter);
  const atom = feedAddress("/news.atom", locale, filter);
  return (
    <section className="list-subscribe" aria-labelledby="subscribe">
      <link rel="alternate" type="text/calendar" title={t("list.calendar")} href={calendar} />
      <link rel="alternate" type="application/atom+xml" title={t("list.atom")} href={atom} />
      <h2 id="subscribe" className="list-subscribe__title">
        {t("list.title")}
      </h2>
      <ul className="list-subscribe__links">
        <li>
          <a href={webcalAddress(calendar, webUrl)}>
            <Icon name="calendar-today" size="small" /> {t("list.calendar")}
          </a>
        </li>
        <li>
          <a href={atom}>{t("list.atom")}</a>
        </li>
        <li>
          <a href={getPathname({ href: "/subscribe", locale })}>{t("list.more")}</a>
        </li>
      </ul>
    </section>
  );
}
