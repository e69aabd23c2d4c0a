import jsqr from "jsqr";
import { getDocument, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, test } from "vitest";
import { drawPoster } from "./papers/poster.ts";
import { longText, sampleTicket } from "./samples.ts";
import type { PosterValues } from "./values.ts";

type Element = { role?: string; alt?: string; lang?: string; children?: Element[] };
type Rendering = Parameters<PDFPageProxy["render"]>[0];

const { locale, titleLanguage, title, dates, venueLine, online, issuedAt } = sampleTicket;
const values: PosterValues = {
  ...{ locale, titleLanguage, title, dates, venueLine, online, issuedAt },
  host: "Stadt Äußerstadt",
  subtitle: "Ein Abend für alle",
  summary: "Worum es geht.",
  notice: null,
  colour: "#00205b",
  address: "https://podium.example/veranstaltungen/kommunen-konstruktiv",
};

async function read(differing: Partial<PosterValues> = {}) {
  const bytes = await drawPoster({ ...values, ...differing });
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const page = await document.getPage(1);
  const elements: Element[] = [];
  const walk = (element: Element) => {
    if (element.role) elements.push(element);
    for (const child of element.children ?? []) walk(child);
  };
  walk((await page.getStructTree()) as Element);
  const { items } = await page.getTextContent();
  const text = items.map((item) => ("str" in item ? item.str : "")).join(" ");
  return { document, page, elements, text };
}

/** What a telephone reads from the whole page. */
async function scanned({ document, page }: Awaited<ReturnType<typeof read>>) {
  const viewport = page.getViewport({ scale: 2 });
  const factory = document.canvasFactory as {
    create(
      width: number,
      height: number,
    ): {
      canvas: Rendering["canvas"];
      context: NonNullable<Rendering["canvasContext"]>;
    };
  };
  const { canvas, context } = factory.create(Math.ceil(viewport.width), Math.ceil(viewport.height));
  await page.render({ canvas, canvasContext: context, viewport }).promise;
  const { data, width, height } = context.getImageData(
    0,
    0,
    Math.ceil(viewport.width),
    Math.ceil(viewport.height),
  );
  return jsqr(new Uint8ClampedArray(data), width, height)?.data;
}

describe("the poster of an event", () => {
  test("says who invites, to what, when and where, and leads to its page by code and in words", async () => {
    const poster = await read();
    for (const said of [values.host, title, "Ein Abend für alle", "21. November 2026", "Bürgerhaus"])
      expect(poster.text).toContain(said);
    expect(poster.text).toContain("podium.example/veranstaltungen/");
    expect(await scanned(poster)).toBe(values.address);
  });

  test("is a tagged document: a heading, text in its order, words for the code, a title and a language", async () => {
    const { document, elements } = await read({ titleLanguage: "en" });
    const roles = elements.map(({ role }) => role);
    expect(roles.filter((role) => role === "H1").length).toBe(1);
    expect(roles).toContain("L");
    expect(elements.find(({ role }) => role === "Figure")?.alt).toContain("QR-Code");
    expect(elements.find(({ role }) => role === "H1")?.lang).toBe("en");
    const { info, metadata } = await document.getMetadata();
    expect(info).toMatchObject({ Title: title, Language: "de" });
    expect(metadata?.getRaw()).toContain("pdfuaid");
  });

  test("is one page whatever the length of its words, with a code that can be read", async () => {
    const long = {
      title: longText,
      subtitle: longText,
      host: longText,
      summary: longText.repeat(2),
      notice: "Abgesagt",
    };
    const poster = await read({ ...long, address: `${values.address}${"-und-weiter".repeat(6)}` });
    expect(poster.document.numPages).toBe(1);
    expect(await scanned(poster)).toBe(`${values.address}${"-und-weiter".repeat(6)}`);
  });
});
