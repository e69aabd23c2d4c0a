import type { FeedFilter } from "@podium/domain/event/filter";
import type { Locale } from "@podium/domain/locale";
import { VisuallyHidden } from "@podium/ui/text/visually-hidden";
import { useTranslations } from "next-intl";
import { feedAddress, webcalAddress } from "./feed-address.ts";

type Kind = "subscribe" | "file" | "atom" | "linked";

/** The ways to subscribe to some events, as links that say whose events they are. */
export function FeedLinks({
  locale,
  webUrl,
  whose,
  filter,
  kinds,
}: {
  locale: Locale;
  webUrl: string;
  whose: string;
  filter: Partial<FeedFilter>;
  kinds: readonly Kind[];
}) {
  const t = useTranslations("feed");
  const calendar = feedAddress("/calendar.ics", locale, filter);
  const addresses: Record<Kind, string> = {
    subscribe: webcalAddress(calendar, webUrl),
    file: calendar,
    atom: feedAddress("/news.atom", locale, filter),
    linked: feedAddress("/events.jsonld", locale, filter),
  };
  return (
    <ul>
      {kinds.map((kind) => (
        <li key={kind}>
          <a href={addresses[kind]}>
            {t(kind)}
            <VisuallyHidden>: {whose}</VisuallyHidden>
          </a>
        </li>
      ))}
    </ul>
  );
}
