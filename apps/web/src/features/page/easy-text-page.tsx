import { easyLanguage, type Locale } from "@podium/domain/locale";
import { parseMarkup } from "@podium/domain/markup/blocks";
import { Prose } from "@podium/ui/text/prose";
import { getMessages, getTranslations } from "next-intl/server";
import { EasyPart } from "../../easy/easy-part.tsx";
import { getPathname } from "../../i18n/navigation.ts";
import { type MoreLink, MoreLinks } from "./more-links.tsx";
import { PageHead } from "./page-head.tsx";

/**
 * In easy language: what it is about, how to find one's way, what the accessibility statement says, where to read more
 * (§ 4 BITV 2.0).
 *
 * @param own what a body says of itself, as typed, in place of what the site says of itself
 */
export async function EasyTextPage({
  title,
  own,
  more,
  locale,
}: {
  title: string;
  own?: string;
  more: readonly MoreLink[];
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: "pages.easy" });
  const words = await getTranslations({ locale, namespace: "frame" });
  const { about, ...others } = (await getMessages({ locale })).pages.easy.parts;
  const parts = own === undefined ? [about, ...Object.values(others)] : Object.values(others);
  const links = [
    ["/", words("events")],
    ["/accessibility", words("footer.accessibility")],
    ["/report-barrier", words("footer.reportBarrier")],
  ] as const;
  return (
    <>
      <PageHead title={title} lead={t("kind")} />
      <div className="podium-page page-body">
        <div className="podium-prose easy">
          {own !== undefined && (
            <EasyPart title={t("own")}>
              {locale !== "de" && <p>{t("inGerman")}</p>}
              <Prose blocks={parseMarkup(own)} lang={easyLanguage} leavingNote={words("leaving")} />
            </EasyPart>
          )}
          {parts.map((part) => (
            <EasyPart key={part.title} title={part.title}>
              {part.lines.map((line) => (
                <p key={line}>{line}</p>
              ))}
            </EasyPart>
          ))}
          {more.length > 0 && (
            <EasyPart title={t("more")}>
              <MoreLinks links={more} />
            </EasyPart>
          )}
          <EasyPart title={t("links")}>
            <ul>
              {links.map(([href, word]) => (
                <li key={href}>
                  <a href={getPathname({ href, locale })}>{word}</a>
                </li>
              ))}
            </ul>
          </EasyPart>
          <p className="page-stand">{t(own === undefined ? "check" : "checkOfRest")}</p>
        </div>
      </div>
    </>
  );
}
