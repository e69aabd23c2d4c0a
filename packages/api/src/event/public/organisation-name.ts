import { type Locale, localised } from "@podium/domain/locale";
import type { OrganisationName } from "./views.ts";

export const organisationNameSelect = { slug: true, nameDe: true, nameEn: true, shortName: true } as const;

export function toOrganisationName(
  { slug, nameDe, nameEn, shortName }: { slug: string; nameDe: string; nameEn: string; shortName: string },
  locale: Locale,
): OrganisationName {
  return { slug, name: localised(locale, nameDe, nameEn), shortName };
}
