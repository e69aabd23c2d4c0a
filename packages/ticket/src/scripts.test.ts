import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { expect, test } from "vitest";
import { drawTicket } from "./papers/ticket.ts";
import { sampleTicket } from "./samples.ts";
import { lineOf, spell } from "./sheet/pieces.ts";
import { lettering } from "./sheet/typeface.ts";

type Element = { role?: string; alt?: string; id?: string; children?: Element[] };

/** The paper's texts as a program copies them, and what a screen reader is told instead where it is told something. */
async function copied(name: string): Promise<{ text: string; told: string[]; fonts: string }> {
  const bytes = await drawTicket({ ...sampleTicket, name });
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const page = await document.getPage(1);
  const { items } = await page.getTextContent();
  const text = items.map((item) => ("str" in item ? item.str : "")).join("\n");
  const walk = (element: Element): string[] => [
    ...(element.alt ? [element.alt] : []),
    ...(element.children ?? []).flatMap(walk),
  ];
  const told = walk((await page.getStructTree()) as Element);
  return { text: text.normalize("NFC"), told, fonts: bytes.toString("latin1") };
}

/** No shape of the typefaces' "missing letter", none without words. */
function shapes(name: string): { drawn: boolean; fonts: string[] } {
  const letters = lettering(name, "semibold");
  const drawn = letters.every(({ letter, font }) =>
    font.layout(letter).glyphs.every(({ id, codePoints }) => id !== 0 && codePoints.length > 0),
  );
  return { drawn, fonts: [...new Set(letters.map(({ font }) => font.postscriptName))] };
}

test.each([
  ["arabic", "محمد علي", "Vazirmatn"],
  ["persian, with a joiner", "علی‌رضا حسینی", "Vazirmatn"],
  ["urdu", "ہمایوں ٹیپو", "Vazirmatn"],
  ["hebrew", "דוד בן-גוריון", "NotoSansHebrew"],
  ["chinese", "王小明", "NotoSansHans"],
  ["chinese, traditional", "陳慧嫻", "NotoSansHans"],
  ["japanese", "さくら 山田", "BIZUDPGothic"],
  ["hangul", "김민수", "Nanum"],
  ["georgian", "გიორგი მაისურაძე", "NotoSansGeorgian"],
  ["armenian", "Արամ Խաչատրյան", "NotoSansArmenian"],
  ["greek", "Γιώργος Παπαδόπουλος", "FiraSans"],
  ["cyrillic", "Володимир Ґалаґан", "FiraSans"],
  ["thai", "สมชาย ใจดี", "NotoSansThai"],
  ["devanagari", "अमित कुमार क्षत्रिय", "NotoSansDevanagari"],
  ["bengali", "রবীন্দ্রনাথ ঠাকুর", "NotoSansBengali"],
  ["tamil", "நளினி", "NotoSansTamil"],
  ["sinhala", "ශාන්ත පෙරේරා", "NotoSansSinhala"],
  ["khmer", "សុខ វិសាល", "NotoSansKhmer"],
  ["ethiopic", "ሃይሌ ገብረሥላሴ", "NotoSansEthiopic"],
  ["two scripts in one name", "Sara محمد", "Vazirmatn"],
])("T9 · a name in %s is drawn, copied and read out as it was typed", async (_, name, font) => {
  const { drawn, fonts } = shapes(name);
  expect(drawn).toBe(true);
  expect(fonts.join(" ")).toContain(font);
  const paper = await copied(name);
  // What is never seen is not copied.
  const seen = (text: string) => text.replace(/\p{Cf}/gu, "");
  expect([...paper.text.split("\n"), ...paper.told].map(seen)).toContain(seen(name));
  expect(paper.text).not.toMatch(/\ufffd/u);
  expect(paper.fonts).toContain(font);
});

test("T9 · no typeface is embedded that nobody's name asks for", async () => {
  expect((await copied("Zoë Müller")).fonts).not.toMatch(/Noto|Vazir|Nanum|BIZ/u);
});

test.each([
  ["Sara محمد علي 12", ["Sara ", "12", " ", "علي", " ", "محمد"]],
  ["محمد علي", ["علي", " ", "محمد"]],
  // Brackets are turned round with the word.
  ["דוד (בן) גוריון", ["גוריון", " ", ")בן(", " ", "דוד"]],
  ["Zoë Müller", ["Zoë Müller"]],
])("T9 · right to left: %s, from left to right", (name, pieces) => {
  const spelled = spell(name, "regular");
  expect(lineOf(spelled, 0, name.length).pieces.map(({ text }) => text)).toEqual(pieces);
});

test.each([
  ["a script without a typeface", "ᏣᎳᎩ"],
  ["a sign of joy", "Zoë 🎉"],
  ["a sign of several parts", "Zoë 👩🏽"],
  ["a rare Chinese letter", "𰻝"],
])("T9 · %s is an empty box that is copied as what it stands for", async (_, name) => {
  expect(shapes(name).drawn).toBe(true);
  const { text } = await copied(name);
  expect(text.replaceAll("\n", "")).toContain(`Name${name}Wann`);
  expect(text).not.toMatch(/[\ufffd\u25af]/u);
});

/** Letters of names in DIN 91379, with the sequences that Unicode has no single sign for. */
const DIN = `
ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĲĳĴĵĶķĸĹĺĻļĽľĿŀŁł
ŃńŅņŇňŉŊŋŌōŎŏŐőŒœŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžƇƈƏƗƠơƯưƷǍǎǏǐǑǒǓǔǕǖǗǘǙǚǛǜǞǟǢǣǤǥǦǧǨǩǪǫǬǭǮǯǰǴǵǸǹǺǻǼǽǾǿȒȓȘșȚțȞȟȧȨȩȪȫȬȭȮȯȰȱȲȳəɨʒ
ḂḃḆḇḊḋḌḍḎḏḐḑḜḝḞḟḠḡḢḣḤḥḦḧḨḩḪḫḯḰḱḲḳḴḵḶḷḺḻṀṁṂṃṄṅṆṇṈṉṒṓṔṕṖṗṘṙṚṛṞṟṠṡṢṣṪṫṬṭṮṯẀẁẂẃẄẅẆẇẌẍẎẏẐẑẒẓẔẕẖẗẞẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặẸẹẺẻẼẽẾếỀềỂểỄễỆệỈỉỊịỌọỎỏỐốỒồỔổỖỗỘộỚớỜờỞởỠỡỢợỤụỦủỨứỪừỬửỮữỰựỲỳỴỵỶỷỸỹ
A̋ C̀ C̄ C̆ C̈ C̕ C̣ C̦ C̨̆ D̂ F̀ F̄ G̀ H̄ H̦ H̱ J́ J̌ K̀ K̂ K̄ K̇ K̕ K̛ K̦ K͟H K͟h L̂ L̥ L̥̄ L̦ M̀ M̂ M̆ M̐ N̂ N̄ N̆ N̦ P̀ P̄ P̕ P̣ R̆ R̥ R̥̄ S̀ S̄ S̛̄ S̱ T̀ T̄ T̈ T̕ T̛ U̇ Z̀ Z̄ Z̆ Z̈ Z̧
a̋ c̀ c̄ c̆ c̈ c̕ c̣ c̦ c̨̆ d̂ f̀ f̄ g̀ h̄ h̦ j́ k̀ k̂ k̄ k̇ k̕ k̛ k̦ k͟h l̂ l̥ l̥̄ l̦ m̀ m̂ m̆ m̐ n̂ n̄ n̆ n̦ p̀ p̄ p̕ p̣ r̆ r̥ r̥̄ s̀ s̄ s̛̄ s̱ t̀ t̄ t̕ t̛ u̇ z̀ z̄ z̆ z̈ z̧ Ç̆ ç̆ Û̄ û̄ ʹ ʺ ʾ ʿ ˈ ˌ ’ ‡`;

test("T9 · every letter of DIN 91379 is drawn with all its marks", () => {
  const graphemes = [...new Intl.Segmenter("de").segment(DIN.replace(/\s+/gu, ""))];
  expect(graphemes.length).toBeGreaterThan(550);
  for (const weight of ["regular", "semibold"] as const) {
    for (const { segment } of graphemes) {
      const written = lettering(segment, weight);
      expect(written.map(({ letter }) => letter).join("")).toBe(segment.normalize("NFC"));
      for (const { letter, font } of written) {
        expect(font.postscriptName).toMatch(/^(?:Fira|Noto)Sans-(?:Regular|SemiBold)$/u);
        expect(font.layout(letter).glyphs.map(({ id }) => id)).not.toContain(0);
      }
    }
  }
});
