"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";

/** A plain form: works before any script. The page is the same, in the other language. */
export function LanguageSwitch() {
  const t = useTranslations("frame");
  const other = useLocale() === "de" ? "en" : "de";
  const query = useSearchParams().toString();
  const path = usePathname();
  return (
    <form method="post" action="/api/locale">
      <input type="hidden" name="returnTo" value={query ? `${path}?${query}` : path} />
      <button type="submit" name="locale" value={other} lang={other} className="panel-action">
        {t("otherLanguage")}
      </button>
    </form>
  );
}
