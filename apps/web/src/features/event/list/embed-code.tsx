import type { Locale } from "@podium/domain/locale";
import { useTranslations } from "next-intl";
import { feedAddress } from "./feed-address.ts";

/** What other websites copy to show the next events. */
export function EmbedCode({
  locale,
  webUrl,
  origins,
}: {
  locale: Locale;
  webUrl: string;
  /** Who may. */
  origins: readonly string[];
}) {
  const t = useTranslations("feed.embed");
  const at = (file: "/embed/list.html" | "/embed/frame.html") =>
    new URL(feedAddress(file, locale, {}), webUrl).href;
  const frame = `<iframe src="${at("/embed/frame.html")}" title="${t("frameTitle")}" width="100%" height="600"></iframe>`;
  return (
    <>
      <pre className="page-code">
        <code>{frame}</code>
      </pre>
      <p>{t("fragment")}</p>
      <pre className="page-code">
        <code>{at("/embed/list.html")}</code>
      </pre>
      <p>{t("selection")}</p>
      <p>{t("allowed")}</p>
      <ul>
        {origins.map((origin) => (
          <li key={origin}>{origin}</li>
        ))}
      </ul>
    </>
  );
}
