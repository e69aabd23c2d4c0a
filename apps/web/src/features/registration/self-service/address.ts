import type { Locale } from "@podium/domain/locale";
import type { Page } from "@podium/domain/site/addresses";
import { getPathname } from "../../../i18n/navigation.ts";

/** The registration's own page and those below it that need nothing but the token of its link. */
export type LinkPage = Exclude<
  Extract<Page, "/registration/[token]" | `/registration/[token]/${string}`>,
  `${string}[person]`
>;

/** The address of one of these pages. */
export function selfServiceAddress(pathname: LinkPage, token: string, locale: Locale): string {
  return getPathname({ href: { pathname, params: { token } }, locale });
}

/** The page for what a companion is called. */
export function companionAddress(token: string, person: string, locale: Locale): string {
  return getPathname({
    href: { pathname: "/registration/[token]/companion/[person]", params: { token, person } },
    locale,
  });
}

/** The page for removing a person from the group, by the link of the person who registered the group. */
export function removalAddress(token: string, person: string, locale: Locale): string {
  return getPathname({
    href: { pathname: "/registration/[token]/remove-person/[person]", params: { token, person } },
    locale,
  });
}
