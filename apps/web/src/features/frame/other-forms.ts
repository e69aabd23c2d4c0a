import type { OrganisationHead } from "@podium/api/organisation/views";
import type { Locale } from "@podium/domain/locale";
import { getPathname } from "../../i18n/navigation.ts";

/** Where easy language and sign language are: a body's own on its pages, where it has them; else the site's. */
export function otherForms(organisation: OrganisationHead | null, locale: Locale) {
  const params = { slug: organisation?.slug ?? "" };
  return {
    "/easy-language": getPathname({
      href: organisation?.hasEasyText
        ? { pathname: "/organisers/[slug]/easy-language", params }
        : "/easy-language",
      locale,
    }),
    "/sign-language": getPathname({
      href: organisation?.hasSignFilm
        ? { pathname: "/organisers/[slug]/sign-language", params }
        : "/sign-language",
      locale,
    }),
  };
}
