import { describe, expect, test } from "vitest";
import { createCommentInput } from "../comment/schema.ts";
import { line, optionalLine, optionalParagraphs, paragraphs } from "./text.ts";

/** The key of the sentence that says what is wrong, or null. */
function complaint(schema: ReturnType<typeof line | typeof optionalLine>, value: string): string | null {
  return schema.safeParse(value).error?.issues[0]?.message ?? null;
}

const zalgo = `Z${"\u0302\u0308\u0316".repeat(24)}algo`;

describe("F4 · invisible text is empty text", () => {
  test.each([
    ["nothing", ""],
    ["blanks", " \u00a0\u3000\t"],
    ["a blank of no width", "\u200b"],
    ["a word joiner", "\u2060"],
    ["a soft hyphen", "\u00ad\u00ad"],
    ["a Hangul filler", "\u3164"],
    ["a half Hangul filler", "\uffa0"],
    ["a Mongolian vowel separator", "\u180e"],
    ["tags", "\u{e0041}\u{e0042}\u{e007f}"],
    ["marks of direction", "\u200e\u200f\u061c"],
    ["turning around", "\u202e\u202c\u2066\u2069"],
    ["variation selectors", "\ufe0f\u{e0100}"],
    ["joiners", "\u200d\u200c"],
    ["a byte order mark", "\ufeff"],
    ["the empty braille cell", "\u2800"],
    ["marks without a letter", "\u0301\u0308"],
    ["invisible signs of arithmetic", "\u2061\u2062\u2063\u2064"],
    ["several lines of it", "\u200b\n\u2060\n\u00ad"],
  ])("%s", (_, value) => {
    expect(complaint(line(99), value)).toBe("required");
    expect(complaint(paragraphs(99), value)).toBe("required");
    expect(optionalLine(99).parse(value)).toBeUndefined();
    expect(optionalParagraphs(99).parse(value)).toBeUndefined();
  });

  test("as a comment is told at the field", () => {
    const comment = { slug: "a", locale: "de", name: "Kim", email: "kim@example.org", body: "\u200b" };
    const { error } = createCommentInput.safeParse(comment);
    expect(error?.issues.map(({ path, message }) => [path[0], message])).toEqual([["body", "required"]]);
  });
});

describe("F4 · people's letters are taken, with all the marks that they have", () => {
  test.each([
    ["German", "Jürgen Weiß"],
    ["Vietnamese", "Nguyễn Thị Tường Vĩ"],
    ["Yoruba", "Ọ̀ṣọ́ Adébáyọ̀ Ẹ̀kọ́"],
    ["Lithuanian with accents", "Šileĩkis i̇̀ ė̃"],
    ["phonetic writing", "ŋ̊̃ ɔ̃̀ ə̥̃́"],
    ["Hebrew with points and accents", "בְּרֵאשִׁ֖ית בָּרָ֣א שִּׁ֔"],
    ["Arabic with harakat", "مُحَمَّدٌ ٱلرَّحْمَٰنِ"],
    ["Urdu", "عَبدُاللّٰہ"],
    ["Devanagari", "क्षत्रिय र्त्स्न्या कॄ॑ँ"],
    ["Bengali", "শ্রীকৃষ্ণ ঐশ্বর্য্য"],
    ["Tamil", "கிருஷ்ணமூர்த்தி"],
    ["Thai", "กิ่งแก้ว น้ำทิพย์"],
    ["Tibetan", "བསྒྲུབས་ ཧཱུྃ་ ཀྵྨླྺྼཾ"],
    ["Burmese", "မြွှေ့ ကြောင့်"],
    ["Khmer", "ស្ត្រី ច្រៀង"],
    ["Church Slavonic", "Хрⷭ҇то́съ"],
    ["Georgian", "ბერძენიშვილი"],
    ["Chinese", "欧阳娜娜"],
    ["Korean in letters", "\u1112\u1161\u11ab"],
    ["emoji", "Kim 👩🏽‍🚀 ❤️ 1️⃣ 🏴󠁧󠁢󠁥󠁮󠁧󠁿"],
  ])("%s", (_, name) => {
    for (const form of ["NFC", "NFD"]) {
      expect([name, complaint(line(200), name.normalize(form))]).toEqual([name, null]);
      expect(complaint(paragraphs(200), `${name.normalize(form)}\n${name}`)).toBeNull();
    }
  });
});

describe("F4 · letters with more marks than any orthography has are refused", () => {
  test.each([
    ["72 marks", zalgo],
    ["five above", "x\u0300\u0301\u0302\u0303\u0304"],
    ["five below", "a\u0316\u0317\u0318\u0319\u031c"],
    ["with blanks of no width between", `a${"\u0300\u200b".repeat(9)}`],
    ["with joiners between", `a${"\u0300\u200d".repeat(9)}`],
    ["of Tibetan", `ཧ${"\u0f71".repeat(12)}`],
    ["of Thai", `ก${"\u0e49".repeat(12)}`],
    ["of Arabic", `م${"\u064e".repeat(12)}`],
    ["of Devanagari", `क${"\u0901".repeat(12)}`],
    ["of Cyrillic", `А${"\u0488\u0489".repeat(6)}`],
    ["around it", `A${"\u20dd".repeat(5)}`],
    ["at the end of a long name", `${"Muster ".repeat(10)}e${"\u0301".repeat(9)}`],
  ])("%s", (_, name) => {
    for (const schema of [line(200), optionalLine(200), paragraphs(200), optionalParagraphs(200)])
      expect(complaint(schema, name)).toBe("marks");
  });
});
