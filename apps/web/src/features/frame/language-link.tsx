import { type Locale, locales } from "@podium/domain/locale";
import { Icon } from "@podium/ui/text/icon";
import { VisuallyHidden } from "@podium/ui/text/visually-hidden";
import { getTranslations } from "next-intl/server";
import { hereInEveryLanguage } from "../../i18n/here.ts";
import { getPathname } from "../../i18n/navigation.ts";

/** To the same page in the other language, named in that language. */
export async function LanguageLink({ locale, className }: { locale: Locale; className: string }) {
  const other = locales.find((candidate) => candidate !== locale) ?? locale;
  const t = await getTranslations({ locale, namespace: "frame" });
  const href = (await hereInEveryLanguage())?.[other] ?? getPathname({ href: "/", locale: other });
  return (
    <a className={className} href={href} hrefLang={other}>
      <Icon name="language" />
      <span lang={other}>{t("otherLanguage")}</span>
      <VisuallyHidden> ({t("otherLanguageNote")})</VisuallyHidden>
    </a>
  );
}
