export const organisationKinds = ["FEDERAL", "STATE", "MUNICIPAL", "OTHER"] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

/** In which other forms a body says what it is about. */
export type Form = "easyLanguage" | "signLanguage";

/**
 * The forms that the law wants and that are not there: federal bodies have both (§ 4 BITV 2.0). What others need is their
 * state's law, and differs.
 *
 * @param easyText null or blank: there is none; the same with the film
 */
export function missingForms(
  kind: OrganisationKind,
  {
    easyText,
    signFilmUrl,
  }: { easyText?: string | null | undefined; signFilmUrl?: string | null | undefined },
): Form[] {
  if (kind !== "FEDERAL") return [];
  return [
    ...(easyText?.trim() ? [] : (["easyLanguage"] as const)),
    ...(signFilmUrl?.trim() ? [] : (["signLanguage"] as const)),
  ];
}
