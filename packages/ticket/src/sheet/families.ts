export type Weight = "regular" | "semibold";

/**
 * A typeface: where its two weights lie, and by which signs it is known. `scripts` matches every letter that it is for;
 * without it, it is for all that it has. All are OFL-1.1.
 */
export type Family = { regular: string; semibold: string; scripts?: RegExp };

const google = (folder: string, file: string): Family => ({
  regular: `@expo-google-fonts/${folder}/400Regular/${file}_400Regular.ttf`,
  semibold: `@expo-google-fonts/${folder}/600SemiBold/${file}_600SemiBold.ttf`,
});

const noto = (script: string, scripts: RegExp): Family => ({
  ...google(`noto-sans-${script.toLowerCase()}`, `NotoSans${script}`),
  scripts,
});

/** Fira Sans is the look's. */
export const fira = google("fira-sans", "FiraSans");

/** All Latin letters of names (DIN 91379), Greek and Cyrillic. */
export const notoSans = google("noto-sans", "NotoSans");

const japanese: Family = {
  regular: "@expo-google-fonts/biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf",
  semibold: "@expo-google-fonts/biz-udpgothic/700Bold/BIZUDPGothic_700Bold.ttf",
  scripts: /[\p{scx=Hira}\p{scx=Kana}\p{scx=Han}]/u,
};
const chinese: Family = {
  regular: "@embedpdf/fonts-sc/fonts/NotoSansHans-Regular.otf",
  semibold: "@embedpdf/fonts-sc/fonts/NotoSansHans-Bold.otf",
  scripts: /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Bopo}]/u,
};
const korean: Family = {
  regular: "@expo-google-fonts/nanum-gothic/400Regular/NanumGothic_400Regular.ttf",
  semibold: "@expo-google-fonts/nanum-gothic/700Bold/NanumGothic_700Bold.ttf",
  scripts: /\p{scx=Hang}/u,
};

/** The other scripts. None of these is opened before somebody's text asks for it. */
const others: readonly Family[] = [
  // Its letters are whole shapes. Where dots are shapes of their own, as in Noto's, nobody can tell to which they belong.
  { ...google("vazirmatn", "Vazirmatn"), scripts: /\p{scx=Arab}/u },
  noto("Arabic", /\p{scx=Arab}/u),
  noto("Hebrew", /\p{scx=Hebr}/u),
  noto("Georgian", /\p{scx=Geor}/u),
  noto("Armenian", /\p{scx=Armn}/u),
  noto("Ethiopic", /\p{scx=Ethi}/u),
  noto("Syriac", /\p{scx=Syrc}/u),
  noto("Thaana", /\p{scx=Thaa}/u),
  noto("Devanagari", /\p{scx=Deva}/u),
  noto("Bengali", /\p{scx=Beng}/u),
  noto("Gurmukhi", /\p{scx=Guru}/u),
  noto("Gujarati", /\p{scx=Gujr}/u),
  noto("Tamil", /\p{scx=Taml}/u),
  noto("Telugu", /\p{scx=Telu}/u),
  noto("Kannada", /\p{scx=Knda}/u),
  noto("Malayalam", /\p{scx=Mlym}/u),
  noto("Sinhala", /\p{scx=Sinh}/u),
  noto("Thai", /\p{scx=Thai}/u),
  noto("Lao", /\p{scx=Laoo}/u),
  noto("Khmer", /\p{scx=Khmr}/u),
  noto("Myanmar", /\p{scx=Mymr}/u),
];

const FOREIGN = /[^\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}\p{sc=Zyyy}\p{sc=Zinh}]/u;

/** Whether a text has letters other than Latin, Greek and Cyrillic: only then it is set by more than one typeface. */
export const isForeign = (text: string) => FOREIGN.test(text);

/** Which typefaces to try for the letters of a text that are not Latin, Greek or Cyrillic, in this order. */
export function familiesFor(text: string): readonly Family[] {
  // Chinese letters are drawn differently in Japan; a name with kana is Japanese.
  const east = /[\p{sc=Hira}\p{sc=Kana}]/u.test(text) ? [japanese, chinese] : [chinese, japanese];
  return [...others, korean, ...east];
}
