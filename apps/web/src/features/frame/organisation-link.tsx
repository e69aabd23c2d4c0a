import type { OrganisationHead } from "@podium/api/organisation/views";
import type { Locale } from "@podium/domain/locale";
import { VisuallyHidden } from "@podium/ui/text/visually-hidden";
import { getTranslations } from "next-intl/server";
import { getPathname } from "../../i18n/navigation.ts";
import { Logo } from "./logo.tsx";

/** To a body's own page: its mark, or the site's in its colour, and its name. */
export async function OrganisationLink({
  organisation: { slug, name, mark },
  locale,
}: {
  organisation: OrganisationHead;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: "frame" });
  const href = getPathname({ href: { pathname: "/organisers/[slug]", params: { slug } }, locale });
  return (
    <a className="frame-header__home" href={href}>
      {mark ? (
        <img
          className="frame-header__mark"
          src={mark.address}
          alt={mark.alternative.text}
          lang={mark.alternative.language}
          width={mark.width}
          height={mark.height}
          decoding="async"
        />
      ) : (
        <Logo />
      )}
      <span className="frame-header__name frame-header__name--organisation">{name}</span>
      <VisuallyHidden>{t("toOrganisation")}</VisuallyHidden>
    </a>
  );
}
