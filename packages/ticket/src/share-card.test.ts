import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { drawShareCard } from "./papers/share-card.ts";
import { SHARE_CARD, type ShareCardValues } from "./values.ts";

const values: ShareCardValues = {
  host: "Stadt Musterstadt",
  title: "Bürgerdialog Innenstadt",
  notice: null,
  when: "Montag, 14. Dezember 2026, 15:00–18:00 Uhr",
  where: "Rathaus Musterstadt, Bürgersaal, Musterstadt",
  colour: "#2044aa",
};
const long = "Weiterentwicklungsmöglichkeiten kommunaler Beteiligungsinfrastruktur ";

/** Its pixels, and what is not white of a part of it. */
async function drawn(differing: Partial<ShareCardValues>) {
  const png = await sharp(Buffer.from(drawShareCard({ ...values, ...differing })))
    .png()
    .toBuffer();
  const { width, height, format } = await sharp(png).metadata();
  const pixels = await sharp(png).removeAlpha().raw().toBuffer();
  const at = (x: number, y: number) => [...pixels.subarray((y * 1200 + x) * 3, (y * 1200 + x) * 3 + 3)];
  const inked = (left: number, top: number, right: number, bottom: number) => {
    let count = 0;
    for (let y = top; y < bottom; y += 1)
      for (let x = left; x < right; x += 1) if (at(x, y).some((part) => part < 128)) count += 1;
    return count;
  };
  return { png, width, height, format, at, inked };
}

describe("the picture that networks show beside an event's address", () => {
  test.each<[string, Partial<ShareCardValues>]>([
    ["a short title", {}],
    [
      "the longest texts",
      { title: long.repeat(3), host: long.repeat(3), where: long.repeat(6), notice: "Abgesagt" },
    ],
    ["Arabic", { title: "لقاء مفتوح مع سكان المدينة" }],
    ["Greek", { title: "Ανοιχτή συζήτηση για το μέλλον της πόλης" }],
    ["no place and signs that nobody has", { title: "\u{1F995} <b> & \u0007", where: null }],
  ])("has its size, its colour and its words inside the edge: %s", async (_, differing) => {
    const { width, height, format, at, inked } = await drawn(differing);
    expect({ width, height, format }).toEqual({ ...SHARE_CARD, format: "png" });
    for (const [index, part] of [0x20, 0x44, 0xaa].entries())
      expect(Math.abs((at(5, 5)[index] ?? 0) - part)).toBeLessThan(8);
    expect(inked(72, 184, 1128, 470)).toBeGreaterThan(100);
    expect(inked(72, 470, 1128, 600)).toBeGreaterThan(100);
    // Nothing runs over the edge, and nothing from the title into the last lines of another one.
    expect(inked(0, 133, 60, 630) + inked(1140, 133, 1200, 630) + inked(0, 610, 1200, 630)).toBe(0);
  });

  test("what is written from the right stands on the right", async () => {
    const arabic = await drawn({ title: "لقاء" });
    expect(arabic.inked(72, 184, 600, 400)).toBe(0);
    expect(arabic.inked(800, 184, 1128, 400)).toBeGreaterThan(100);
    const german = await drawn({ title: "Treff" });
    expect(german.inked(600, 184, 1128, 400)).toBe(0);
  });

  test("the same values give the same bytes, also after other ones", async () => {
    const { png } = await drawn({});
    await drawn({ title: "Zwischendurch Ẕ" });
    expect((await drawn({})).png.equals(png)).toBe(true);
  });
});
