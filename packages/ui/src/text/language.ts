/** What browsers and servers know no name of, or not all of them: small languages of Germany, and the signed one. */
const own: Record<string, Record<string, string>> = {
  de: {
    dsb: "Niedersorbisch",
    hsb: "Obersorbisch",
    frr: "Nordfriesisch",
    nds: "Niederdeutsch",
    gsg: "Deutsche Gebärdensprache",
  },
  en: {
    dsb: "Lower Sorbian",
    hsb: "Upper Sorbian",
    frr: "North Frisian",
    nds: "Low German",
    gsg: "German Sign Language",
  },
};

const names = new Map<string, Intl.DisplayNames>();

/** A language by its code (BCP 47), for readers of this one: "Englisch", "Deutsche Gebärdensprache". */
export function languageName(code: string, locale: string): string {
  const known = names.get(locale) ?? new Intl.DisplayNames([locale], { type: "language" });
  names.set(locale, known);
  return own[locale]?.[code] ?? known.of(code) ?? code;
}

/** Several: "Englisch, Deutsche Gebärdensprache". */
export function languageNames(codes: readonly string[], locale: string): string {
  return codes.map((code) => languageName(code, locale)).join(", ");
}
