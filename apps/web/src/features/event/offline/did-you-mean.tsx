import type { LikelyEvent } from "@podium/api/event/likely";
import type { Locale } from "@podium/domain/locale";
import { LinkButton } from "@podium/ui/form/button";
import { Heading } from "@podium/ui/text/heading";
import { TextLink } from "@podium/ui/text/link";
import { useTranslations } from "next-intl";
import { getPathname } from "../../../i18n/navigation.ts";

/** In place of a page that is not there: several that were perhaps meant. */
export function DidYouMean({ events, locale }: { events: readonly LikelyEvent[]; locale: Locale }) {
  const t = useTranslations("event.likely");
  return (
    <div className="podium-page page-message">
      <Heading level={1}>{t("title")}</Heading>
      <p className="page-lead">{t("text")}</p>
      <ul>
        {events.map(({ slug, title, language }) => (
          <li key={slug} lang={language === locale ? undefined : language}>
            <TextLink href={getPathname({ href: { pathname: "/events/[slug]", params: { slug } }, locale })}>
              {title}
            </TextLink>
          </li>
        ))}
      </ul>
      <div className="podium-cluster">
        <LinkButton href={getPathname({ href: "/", locale })}>{t("toEvents")}</LinkButton>
      </div>
    </div>
  );
}
