import jsqr from "jsqr";
import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, it } from "vitest";
import { drawLetter } from "./papers/letter.ts";
import { drawTicket } from "./papers/ticket.ts";
import { longLetter, longText, longTicket, sampleLetter, sampleTicket } from "./samples.ts";
import type { LetterValues, TicketValues } from "./values.ts";

type Element = {
  role: string;
  alt?: string;
  lang?: string;
  children?: (Element | { type: "content"; id: string })[];
};
type Rendering = Parameters<PDFPageProxy["render"]>[0];
type Surface = {
  canvas: Rendering["canvas"];
  context: NonNullable<Rendering["canvasContext"]> & {
    getImageData(...box: number[]): { data: Uint8ClampedArray; width: number; height: number };
  };
};
type Read = {
  document: PDFDocumentProxy;
  page: PDFPageProxy;
  tree: Element;
  words: Map<string, string>;
  loose: string;
};

const SCALE = 3;

async function read(bytes: Buffer): Promise<Read> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const page = await document.getPage(1);
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const words = new Map<string, string>();
  const open: (string | undefined)[] = [];
  let loose = "";
  for (const item of items) {
    if ("str" in item) {
      const { hasEOL, str } = item;
      // The reader drops spaces at the end of a line.
      const text = hasEOL ? `${str} ` : str;
      const id = open.findLast((each) => each !== undefined);
      if (id) words.set(id, (words.get(id) ?? "") + text);
      else loose += text;
    } else if (item.type === "endMarkedContent") open.pop();
    else open.push(item.id);
  }
  const tree = (await page.getStructTree()) as unknown as Element;
  return { document, page, tree, words, loose };
}

/** Elements in the order in which they are read, with their own words. */
function inOrder({ tree, words }: Read): { role: string; text: string; alt?: string; lang?: string }[] {
  const walk = (element: Element): ReturnType<typeof inOrder> => {
    const children = element.children ?? [];
    const text = children.map((child) => ("id" in child ? (words.get(child.id) ?? "") : "")).join("");
    const { role, alt, lang } = element;
    return [{ role, text, alt, lang }, ...children.flatMap((child) => ("role" in child ? walk(child) : []))];
  };
  return walk(tree);
}

const said = (page: Read) => inOrder(page).flatMap(({ text }) => (text.trim() ? [text.trim()] : []));
/** The reader gives maps where its types say objects. */
const plain = (flags: unknown) => (flags instanceof Map ? Object.fromEntries(flags) : flags);
const flat = (text: string) => text.replace(/\s+/gu, "");

/** What a camera makes of the place where the figure says it is. */
async function codeOn(bytes: Buffer): Promise<string | undefined> {
  const [, box = ""] = /\/BBox \[([\d. ]+)\]/u.exec(bytes.toString("latin1")) ?? [];
  const [left = 0, bottom = 0, right = 0, top = 0] = box.split(" ").map(Number);
  const { document, page } = await read(bytes);
  const side = Math.ceil((right - left) * SCALE);
  const viewport = page.getViewport({ scale: SCALE, offsetX: -left * SCALE, offsetY: -(842 - top) * SCALE });
  const factory = document.canvasFactory as { create(width: number, height: number): Surface };
  const { canvas, context } = factory.create(side, Math.ceil((top - bottom) * SCALE));
  await page.render({ canvas, canvasContext: context, viewport }).promise;
  const { data, width, height } = context.getImageData(0, 0, side, side);
  return jsqr(new Uint8ClampedArray(data), width, height)?.data;
}

const ticket = async (values: Partial<TicketValues> = {}) =>
  read(await drawTicket({ ...sampleTicket, ...values }));
const letter = async (values: Partial<LetterValues> = {}) =>
  read(await drawLetter({ ...sampleLetter, ...values }));

describe.each([
  ["ticket", () => drawTicket(sampleTicket), "Ticket: Kommunen konstruktiv: Ideen für Ämter & Räte"],
  ["long ticket", () => drawTicket(longTicket), `Ticket: ${longText}`],
  ["letter", () => drawLetter(sampleLetter), `Ihre Anmeldung ist bestätigt: ${sampleLetter.title}`],
  ["long letter", () => drawLetter(longLetter), `Ihre Anmeldung ist bestätigt: ${longText}`],
])("%s", (_, draw, title) => {
  it("is a tagged PDF/UA-1 document of one A4 page with title and language", async () => {
    const { document, page } = await read(await draw());
    const { info, metadata } = await document.getMetadata();
    expect(plain(await document.getMarkInfo())).toMatchObject({ Marked: true });
    expect(plain(await document.getViewerPreferences())).toMatchObject({ DisplayDocTitle: true });
    expect(metadata.get("pdfuaid:part")).toBe("1");
    expect(metadata.get("dc:title")).toBe(title);
    expect(info).toMatchObject({ Title: title, Language: "de" });
    expect(document.numPages).toBe(1);
    expect(page.view.map(Math.round)).toEqual([0, 0, 595, 842]);
  });

  it("embeds every typeface with a way back to the letters", async () => {
    const source = (await draw()).toString("latin1");
    const count = (pattern: RegExp) => source.match(pattern)?.length ?? 0;
    const fonts = count(/\/Type \/FontDescriptor/gu);
    expect(fonts).toBeGreaterThanOrEqual(2);
    expect(count(/\/FontFile2 /gu)).toBe(fonts);
    expect(count(/\/ToUnicode /gu)).toBe(fonts);
    expect(source).not.toContain("Helvetica");
  });

  it("has no text outside its structure and none without words", async () => {
    const page = await read(await draw());
    expect(page.loose).toBe("");
    expect([...page.words.values()].join("")).not.toMatch(/\ufffd|\0/u);
  });

  it("has one first heading, then only second ones, and lists of items with label and body", async () => {
    const elements = inOrder(await read(await draw()));
    const headings = elements.map(({ role }) => role).filter((role) => /^H\d/u.test(role));
    expect(headings[0]).toBe("H1");
    expect(new Set(headings.slice(1))).toEqual(new Set(["H2"]));
    const numberOf = (role: string) => elements.filter((element) => element.role === role).length;
    expect(numberOf("LI")).toBeGreaterThan(0);
    expect([numberOf("Lbl"), numberOf("LBody")]).toEqual([numberOf("LI"), numberOf("LI")]);
  });

  it("shows the code to a camera, and says so to those who do not see it", async () => {
    const bytes = await draw();
    const page = await read(bytes);
    expect(await codeOn(bytes)).toBe(sampleTicket.code);
    const figures = inOrder(page).filter(({ role }) => role === "Figure");
    expect(figures.map(({ alt }) => alt)).toEqual([
      "QR-Code für den Einlass. Den kurzen Code darunter können Sie vorlesen.",
    ]);
    expect(said(page)).toContain("K7Q2 M9XW");
  });
});

it("a ticket is read in the order of its meaning", async () => {
  expect(said(await ticket()).slice(0, 15)).toEqual([
    "Stadt Äußerstadt",
    "Ticket",
    "Kommunen konstruktiv: Ideen für Ämter & Räte",
    "Name",
    "Zoë Ǆurđević-Müller",
    "Wann",
    "Samstag, 21. November 2026, 10:00–16:00 Uhr",
    "Wo",
    "Bürgerhaus, Große Straße 1, 04103 Leipzig und online",
    "Teilnahme",
    "Vor Ort",
    "Nummer der Anmeldung",
    "2026-000123",
    "Code zum Vorlesen",
    "K7Q2 M9XW",
  ]);
});

it("long names and titles are on the page in full", async () => {
  const words = flat(said(await read(await drawTicket(longTicket))).join(" "));
  for (const whole of [longTicket.title, longTicket.name, longTicket.venueLine ?? ""]) {
    expect(words.normalize("NFC")).toContain(flat(whole).normalize("NFC"));
  }
});

it("nothing is written outside the page or into its edges", async () => {
  for (const bytes of [await drawTicket(longTicket), await drawLetter({ ...sampleLetter, ...longTicket })]) {
    const { page } = await read(bytes);
    for (const item of (await page.getTextContent()).items) {
      if (!("str" in item) || !item.str.trim()) continue;
      const [left, bottom] = [item.transform[4], item.transform[5]];
      expect(left).toBeGreaterThan(40);
      expect(left + item.width).toBeLessThan(595 - 20);
      expect(bottom).toBeGreaterThan(30);
    }
  }
});

it("letters of DIN 91379 that Fira Sans lacks come from the second typeface", async () => {
  const source = (await drawTicket({ ...sampleTicket, name: "Ḫāǧǧ Ẕẕ m̂" })).toString("latin1");
  expect(source).toContain("NotoSans");
  expect(said(await ticket({ name: "Ḫāǧǧ Ẕẕ" }))).toContain("Ḫāǧǧ Ẕẕ");
});

it("what is never seen breaks nothing", async () => {
  expect(said(await ticket({ name: "李\u200d Zoë\u0000\u202eX" }))).toContain("李 Zoë X");
});

it("a title with signs of XML leaves the metadata whole", async () => {
  const { document } = await ticket({ title: "A & B </rdf:RDF> <b>", organisation: "C & D" });
  const { metadata } = await document.getMetadata();
  expect(metadata.get("dc:title")).toBe("Ticket: A & B </rdf:RDF> <b>");
  expect(metadata.get("pdfuaid:part")).toBe("1");
  expect(metadata.getRaw()).toContain("A &amp; B &lt;/rdf:RDF&gt; &lt;b&gt;");
  expect(metadata.getRaw()).toContain("C &amp; D");
});

it("a title in another language says so, and English papers are English", async () => {
  const page = await ticket({ locale: "en", titleLanguage: "de", inSentence: "the City" });
  expect(inOrder(page).find(({ role }) => role === "H1")?.lang).toBe("de");
  expect(said(page)).toContain("Saturday, 21 November 2026, 10:00 am–4:00 pm");
  expect(said(page)).toContain("The City will be glad to answer: kontakt@podium.example");
  expect((await page.document.getMetadata()).info).toMatchObject({ Language: "en" });
});

it("what was drawn before takes no letter from a paper", async () => {
  await drawTicket({ ...sampleTicket, name: "Ḫ Ẍ" });
  expect(said(await ticket({ name: "Ḫ Xaver" }))).toContain("Ḫ Xaver");
  expect((await drawTicket(sampleTicket)).equals(await drawTicket(sampleTicket))).toBe(true);
});

it("a letter says what is booked and how to cancel without e-mail", async () => {
  const words = said(await letter());
  const at = (text: string) => words.indexOf(text);
  const order = [
    "Zoë Ǆurđević-Müller",
    "1. November 2026",
    "Ihre Anmeldung ist bestätigt",
    "Kommunen konstruktiv: Ideen für Ämter & Räte",
    "Lea Đặng, 2 ohne Namen",
    "K7Q2 M9XW",
    "Absagen oder etwas ändern",
    "per Telefon: 0341 5550-100",
  ].map(at);
  expect(order).not.toContain(-1);
  expect(order).toEqual(order.toSorted((one, other) => one - other));
});

it.each([
  ["WAITING", "Sie stehen auf der Warteliste"],
  ["APPLICATION", "Ihre Anmeldung ist eingegangen"],
] as const)("a letter about %s has no code to come in with", async (standing, heading) => {
  const page = await letter({ standing, code: null, shortCode: null });
  expect(said(page)).toContain(heading);
  expect(inOrder(page).map(({ role }) => role)).not.toContain("Figure");
  expect(said(page).join(" ")).not.toMatch(/QR|Code/u);
});
