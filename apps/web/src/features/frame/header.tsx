import type { OrganisationHead } from "@podium/api/organisation/views";
import type { Locale } from "@podium/domain/locale";
import { Icon } from "@podium/ui/text/icon";
import { VisuallyHidden } from "@podium/ui/text/visually-hidden";
import { getTranslations } from "next-intl/server";
import { hereInEveryLanguage } from "../../i18n/here.ts";
import { getPathname } from "../../i18n/navigation.ts";
import { LanguageLink } from "./language-link.tsx";
import { Logo } from "./logo.tsx";
import { OrganisationLink } from "./organisation-link.tsx";
import { otherForms } from "./other-forms.ts";

/**
 * Name, the two lists, easy language, sign language, language. On phones the links fold into a menu.
 *
 * @param organisation whose page it is: its mark and name stand in place of the site's, and so do its other forms
 */
export async function Header({
  locale,
  organisation,
}: {
  locale: Locale;
  organisation: OrganisationHead | null;
}) {
  const t = await getTranslations({ locale, namespace: "frame" });
  const path = (await hereInEveryLanguage())?.[locale].split("?")[0];
  const link = (target: string) => ({
    href: target,
    "aria-current": target === path ? ("page" as const) : undefined,
  });
  const forms = otherForms(organisation, locale);
  return (
    <header className="frame-header">
      <div className="podium-page frame-header__row">
        {organisation ? (
          <OrganisationLink organisation={organisation} locale={locale} />
        ) : (
          <SiteLink locale={locale} />
        )}
        <details className="frame-menu">
          <summary className="frame-menu__toggle">
            <Icon name="dehaze" className="frame-menu__open" />
            <Icon name="close" className="frame-menu__close" />
            {t("menu")}
          </summary>
          <nav className="frame-menu__panel" aria-label={t("mainNavigation")}>
            <ul className="frame-menu__list">
              <li>
                <a
                  className="frame-menu__link frame-menu__link--main"
                  {...link(getPathname({ href: "/", locale }))}
                >
                  {t("events")}
                </a>
              </li>
              <li>
                <a
                  className="frame-menu__link frame-menu__link--main"
                  {...link(getPathname({ href: "/review", locale }))}
                >
                  {t("review")}
                </a>
              </li>
              <li className="frame-menu__service">
                <a className="frame-menu__link" {...link(forms["/easy-language"])}>
                  <Icon name="easy-language" />
                  <span>{t("easyLanguage")}</span>
                </a>
              </li>
              <li>
                <a className="frame-menu__link" {...link(forms["/sign-language"])}>
                  <Icon name="sign-language" />
                  <span>{t("signLanguage")}</span>
                </a>
              </li>
              <li>
                <LanguageLink locale={locale} className="frame-menu__link" />
              </li>
            </ul>
          </nav>
        </details>
      </div>
    </header>
  );
}

async function SiteLink({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "frame" });
  return (
    <a className="frame-header__home" href={getPathname({ href: "/", locale })}>
      <Logo />
      <span className="frame-header__names">
        <span className="frame-header__name">{t("site")}</span>
        <span className="frame-header__claim">{t("claim")}</span>
      </span>
      <VisuallyHidden>{t("home")}</VisuallyHidden>
    </a>
  );
}
