import { type Locale, localised } from "@podium/domain/locale";
import type { OrganisationKind } from "@podium/domain/organisation/rules";
import type { EventPage, OrganisationName } from "./views.ts";

export const organisationNameSelect = { slug: true, nameDe: true, nameEn: true, shortName: true } as const;
export const hostSelect = { ...organisationNameSelect, kind: true } as const;

export function toOrganisationName(
  { slug, nameDe, nameEn, shortName }: { slug: string; nameDe: string; nameEn: string; shortName: string },
  locale: Locale,
): OrganisationName {
  return { slug, name: localised(locale, nameDe, nameEn), shortName };
}

/**
 * Who invites, in the event's own words or else by the organisation's name. By that name it is known to be a public body;
 * whom an event's own words name is not.
 *
 * @param own null: the event has none
 */
export function toHost(
  organisation: OrganisationName,
  kind: OrganisationKind,
  own: string | null,
): Pick<EventPage, "host" | "isHostPublicBody"> {
  const host = own ?? organisation.name;
  return { host, isHostPublicBody: kind !== "OTHER" && host === organisation.name };
}
