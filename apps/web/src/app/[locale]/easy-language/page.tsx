import type { Locale } from "@podium/domain/locale";
import type { Metadata } from "next";
import { getMessages, getTranslations } from "next-intl/server";
import { EasyPart } from "../../../features/event/easy/easy-part.tsx";
import { PageHead } from "../../../features/page/page-head.tsx";
import { getPathname } from "../../../i18n/navigation.ts";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return { title: (await getTranslations({ locale, namespace: "pages.easy" }))("title") };
}

/** § 4 BITV 2.0: what the site is about, how to find one's way, what the accessibility statement says. */
export default async function Page({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "pages.easy" });
  const words = await getTranslations({ locale, namespace: "frame" });
  const { parts } = (await getMessages({ locale })).pages.easy;
  const links = [
    ["/", words("events")],
    ["/accessibility", words("footer.accessibility")],
    ["/report-barrier", words("footer.reportBarrier")],
  ] as const;
  return (
    <>
      <PageHead title={t("title")} lead={t("kind")} />
      <div className="podium-page page-body">
        <div className="podium-prose easy">
          {parts.map(({ title, lines }) => (
            <EasyPart key={title} title={title}>
              {lines.map((line) => (
                <p key={line}>{line}</p>
              ))}
            </EasyPart>
          ))}
          <EasyPart title={t("links")}>
            <ul>
              {links.map(([href, word]) => (
                <li key={href}>
                  <a href={getPathname({ href, locale })}>{word}</a>
                </li>
              ))}
            </ul>
          </EasyPart>
          <p className="page-stand">{t("check")}</p>
        </div>
      </div>
    </>
  );
}
