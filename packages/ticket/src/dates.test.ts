import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { expect, test } from "vitest";
import { drawTicket } from "./papers/ticket.ts";
import { sampleTicket } from "./samples.ts";
import type { DateLine } from "./values.ts";

async function words(bytes: Buffer): Promise<{ text: string; pages: number }> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const page = await document.getPage(1);
  const { items } = await page.getTextContent();
  const text = items.map((item) => ("str" in item ? item.str + (item.hasEOL ? " " : "") : "")).join("");
  return { text, pages: document.numPages };
}

const day = (number: number, rest: Partial<DateLine> = {}): DateLine => ({
  startsAt: `2026-11-${20 + number}T09:00:00Z`,
  startPrecision: "EXACT",
  endsAt: `2026-11-${20 + number}T11:00:00Z`,
  endPrecision: "EXACT",
  label: null,
  place: null,
  placeWord: null,
  ...rest,
});

test("of several dates each says when and where it is", async () => {
  const dateLines = [
    day(1),
    day(2, { label: "Werkstatt", place: "Altes Werk, Hafen 2, 04103 Leipzig" }),
    day(3, { placeWord: "online" }),
  ];
  const { text, pages } = await words(await drawTicket({ ...sampleTicket, dateLines }));
  expect(text).toContain("Termin 1 Samstag, 21. November 2026, 10:00–12:00 Uhr");
  expect(text.replaceAll(/\s+/gu, " ")).toContain(
    "Sonntag, 22. November 2026, 10:00–12:00 Uhr · Werkstatt · Altes Werk, Hafen 2, 04103 Leipzig",
  );
  expect(text.replaceAll(/\s+/gu, " ")).toContain("Montag, 23. November 2026, 10:00–12:00 Uhr · online");
  expect(pages).toBe(1);
});

test("many dates are counted, as the ticket has no room for them", async () => {
  const dateLines = Array.from({ length: 9 }, (_, index) => day(index + 1));
  const dates = { ...sampleTicket.dates, others: 8 };
  const { text } = await words(await drawTicket({ ...sampleTicket, dates, dateLines }));
  expect(text).toContain("und 8 weitere Termine");
  expect(text).not.toContain("Termin 1");
});
