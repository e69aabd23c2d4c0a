import type { Locale } from "@podium/domain/locale";
import { getPathname } from "../../../i18n/navigation.ts";

export type OwnPathname =
  | "/registration/[token]"
  | "/registration/[token]/change"
  | "/registration/[token]/hand-over"
  | "/registration/[token]/add-person"
  | "/registration/[token]/cancel"
  | "/registration/[token]/ticket";

/** The registration's own page, or one below it, by the token of its link. */
export function ownAddress(pathname: OwnPathname, token: string, locale: Locale): string {
  return getPathname({ href: { pathname, params: { token } }, locale });
}

/** The page on which the one who registered the group removes a person from it. */
export function removalAddress(token: string, person: string, locale: Locale): string {
  return getPathname({
    href: { pathname: "/registration/[token]/remove-person/[person]", params: { token, person } },
    locale,
  });
}
