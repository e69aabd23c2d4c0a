import type { EventPage } from "@podium/api/event/public/views";
import { easyLanguage, type Locale } from "@podium/domain/locale";
import { Icon } from "@podium/ui/text/icon";
import { LeavingLink, TextLink } from "@podium/ui/text/link";
import { useTranslations } from "next-intl";
import { getPathname } from "../../../../i18n/navigation.ts";

/** The event in easy language and in sign language, for those to whom this page says little. */
export function OtherForms({ event, locale }: { event: EventPage; locale: Locale }) {
  const t = useTranslations();
  const { easy, signFilm } = event;
  if (!easy && !signFilm) return null;
  return (
    <ul className="other-forms">
      {easy && (
        <li>
          <Icon name="easy-language" />
          <TextLink href={easyAddress(event, locale)} hrefLang={easyLanguage}>
            {t("event.easy.link")}
          </TextLink>
        </li>
      )}
      {signFilm && (
        <li>
          <Icon name="sign-language" />
          <LeavingLink href={signFilm.url} note={t("frame.leaving")}>
            {t("event.page.signFilm")}
            {signFilm.title && (
              <>
                {": "}
                <span lang="de">{signFilm.title}</span>
              </>
            )}
          </LeavingLink>
        </li>
      )}
    </ul>
  );
}

/** In a preview the same page shows it. */
export function easyAddress(
  { slug, isPreview }: Pick<EventPage, "slug" | "isPreview">,
  locale: Locale,
): string {
  if (isPreview) return "?view=easy";
  return getPathname({ href: { pathname: "/events/[slug]/easy-language", params: { slug } }, locale });
}
