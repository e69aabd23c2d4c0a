import type { LikelyEvent } from "@podium/api/event/likely";
import type { Locale } from "@podium/domain/locale";
import { LinkButton } from "@podium/ui/form/button";
import { Heading } from "@podium/ui/text/heading";
import { useTranslations } from "next-intl";
import { getPathname } from "../../../i18n/navigation.ts";
import { dayOf } from "../page/neighbours.tsx";

/** In place of a page that is not there: several that were perhaps meant, each with its day, as editions are called alike. */
export function DidYouMean({ events, locale }: { events: readonly LikelyEvent[]; locale: Locale }) {
  const t = useTranslations("event.likely");
  return (
    <div className="podium-page page-message">
      <Heading level={1}>{t("title")}</Heading>
      <p className="page-lead">{t("text")}</p>
      <ul className="neighbours__list">
        {events.map(({ slug, title, language, dates }) => (
          <li key={slug} className="neighbour">
            <p className="neighbour__word">{dayOf({ dates }, locale)}</p>
            <a
              className="neighbour__link"
              href={getPathname({ href: { pathname: "/events/[slug]", params: { slug } }, locale })}
              lang={language === locale ? undefined : language}
            >
              {title}
            </a>
          </li>
        ))}
      </ul>
      <div className="podium-cluster">
        <LinkButton href={getPathname({ href: "/", locale })} variant="secondary">
          {t("toEvents")}
        </LinkButton>
      </div>
    </div>
  );
}
