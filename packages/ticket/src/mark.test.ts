import { crc32, deflateSync } from "node:zlib";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { expect, test } from "vitest";
import { drawLetter } from "./papers/letter.ts";
import { drawTicket } from "./papers/ticket.ts";
import { longTicket, sampleLetter, sampleTicket } from "./samples.ts";
import type { PaperMark } from "./values.ts";

/** A PNG of one colour. */
function png(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const rows = Buffer.alloc(height * (1 + width * 3), 0x55);
  for (let row = 0; row < height; row += 1) rows[row * (1 + width * 3)] = 0;
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

const mark: PaperMark = {
  png: png(400, 160),
  width: 400,
  height: 160,
  alternative: { text: "Coat of arms of Äußerstadt", language: "en" },
};

type Element = { role?: string; alt?: string; lang?: string; bbox?: number[]; children?: Element[] };

async function figuresOf(bytes: Buffer, number = 1) {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const walk = (element: Element): Element[] => [
    ...(element.role === "Figure" ? [element] : []),
    ...(element.children ?? []).flatMap(walk),
  ];
  const page = await document.getPage(number);
  return {
    pages: document.numPages,
    figures: walk((await page.getStructTree()) as Element).map(({ alt, lang }) => ({ alt, lang })),
  };
}

test("the body's mark is on ticket and letter, with its words in their language, before all else", async () => {
  for (const bytes of [
    await drawTicket({ ...sampleTicket, mark }),
    await drawLetter({ ...sampleLetter, mark }),
  ]) {
    const { figures, pages } = await figuresOf(bytes);
    expect(pages).toBe(1);
    expect(figures).toEqual([
      { alt: "Coat of arms of Äußerstadt", lang: "en" },
      { alt: expect.stringContaining("QR-Code") },
    ]);
    expect(bytes.toString("latin1").match(/\/Subtype \/Image/gu)).toHaveLength(1);
  }
});

test("each page of a ticket has it, and the bytes are there once", async () => {
  const companions = sampleLetter.companions ?? [];
  const bytes = await drawTicket({ ...sampleTicket, mark, companions });
  const { pages, figures } = await figuresOf(bytes, 1 + companions.length);
  expect(pages).toBe(4);
  expect(figures).toHaveLength(2);
  expect(bytes.toString("latin1").match(/\/Subtype \/Image/gu)).toHaveLength(1);
});

test("the longest words have room beside a mark of any shape", async () => {
  for (const [width, height] of [
    [400, 20],
    [60, 160],
  ] as const) {
    const bytes = await drawTicket({
      ...longTicket,
      mark: { ...mark, png: png(width, height), width, height },
    });
    expect((await figuresOf(bytes)).pages).toBe(1);
  }
});
