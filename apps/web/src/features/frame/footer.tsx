import type { OrganisationHead } from "@podium/api/organisation/views";
import type { Locale } from "@podium/domain/locale";
import { getTranslations } from "next-intl/server";
import { getPathname } from "../../i18n/navigation.ts";
import { otherForms } from "./other-forms.ts";

const columns = [
  {
    title: "discover",
    links: [
      ["/", "events"],
      ["/review", "review"],
      ["/registration", "footer.selfService"],
      ["/subscribe", "footer.subscribe"],
    ],
  },
  {
    title: "access",
    links: [
      ["/accessibility", "footer.accessibility"],
      ["/report-barrier", "footer.reportBarrier"],
      ["/easy-language", "easyLanguage"],
      ["/sign-language", "signLanguage"],
    ],
  },
  {
    title: "legal",
    links: [
      ["/imprint", "footer.imprint"],
      ["/privacy", "footer.privacy"],
      ["/netiquette", "footer.netiquette"],
    ],
  },
] as const;

/**
 * Same links in the same order on every page (WCAG 3.2.6; § 5 DDG, § 12b BGG).
 *
 * @param organisation whose page it is: its help and its other events are above the rest
 */
export async function Footer({
  locale,
  organisation,
}: {
  locale: Locale;
  organisation: OrganisationHead | null;
}) {
  const t = await getTranslations({ locale, namespace: "frame" });
  const forms: Record<string, string> = otherForms(organisation, locale);
  return (
    <footer className="frame-footer">
      <div className="podium-page">
        <div className="frame-footer__row">
          <div className="frame-footer__about">
            <p className="frame-footer__name">{t("site")}</p>
            <p>{t("footer.about")}</p>
            {organisation && <OrganisationLinks organisation={organisation} locale={locale} />}
          </div>
          <nav className="frame-footer__columns" aria-label={t("footer.navigation")}>
            {columns.map(({ title, links }) => (
              <div key={title}>
                <h2 className="frame-footer__title">{t(`footer.${title}`)}</h2>
                <ul className="frame-footer__list">
                  {links.map(([href, word]) => (
                    <li key={href}>
                      <a className="frame-footer__link" href={forms[href] ?? getPathname({ href, locale })}>
                        {t(word)}
                      </a>
                    </li>
                  ))}
                </ul>
              </div>
            ))}
          </nav>
        </div>
        <p className="frame-footer__promise">{t("footer.promise")}</p>
      </div>
    </footer>
  );
}

async function OrganisationLinks({
  organisation: { slug, name },
  locale,
}: {
  organisation: OrganisationHead;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: "frame" });
  const to = (pathname: "/organisers/[slug]" | "/organisers/[slug]/help") =>
    getPathname({ href: { pathname, params: { slug } }, locale });
  return (
    <ul className="frame-footer__list">
      <li>
        <a className="frame-footer__link" href={to("/organisers/[slug]/help")}>
          {t("footer.help")}
        </a>
      </li>
      <li>
        <a className="frame-footer__link" href={to("/organisers/[slug]")}>
          {t("footer.ofOrganisation", { organisation: name })}
        </a>
      </li>
    </ul>
  );
}
