import type { Locale } from "@podium/domain/locale";
import { getTranslations } from "next-intl/server";
import { getPathname } from "../../i18n/navigation.ts";

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

/** Same links in the same order on every page (WCAG 3.2.6; § 5 DDG, § 12b BGG). */
export async function Footer({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "frame" });
  return (
    <footer className="frame-footer">
      <div className="podium-page">
        <div className="frame-footer__row">
          <div className="frame-footer__about">
            <p className="frame-footer__name">{t("site")}</p>
            <p>{t("footer.about")}</p>
          </div>
          <nav className="frame-footer__columns" aria-label={t("footer.navigation")}>
            {columns.map(({ title, links }) => (
              <div key={title}>
                <h2 className="frame-footer__title">{t(`footer.${title}`)}</h2>
                <ul className="frame-footer__list">
                  {links.map(([href, word]) => (
                    <li key={href}>
                      <a className="frame-footer__link" href={getPathname({ href, locale })}>
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
