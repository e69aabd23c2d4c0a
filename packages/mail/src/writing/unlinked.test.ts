import { expect, test } from "vitest";
import { unlinked } from "./unlinked.ts";

/** What mail programs make links of, taken more widely than any of them does. */
const linked = /(?:\/\/|:|www\.|@)[\p{L}\p{N}]|[\p{L}\p{N}-]\.\p{L}{2,}/iu;

test.each([
  "evil-casino.de/x",
  "www.gewinn.example",
  "https://gewinn.example/?id=1",
  "HTTP://GEWINN.EXAMPLE",
  "gewinn.example",
  "bücher.example",
  "казино.рф",
  "名前.例え",
  "kim@gewinn.example",
  "mailto:kim@gewinn.example",
  "ftp://gewinn.example",
  "//gewinn.example",
  "Kim (gewinn.example)",
  "a.b.c.gewinn.example:8080/#x",
])("A6 · no mail program makes a link of the name %s, and it reads the same", (name) => {
  expect(name).toMatch(linked);
  expect(unlinked(name)).not.toMatch(linked);
  expect(unlinked(name).replaceAll("\u2060", "")).toBe(name);
});

test.each(["Zoë Đặng", "Hans-Jürgen von der Ähre", "O’Neill", "Dr. Müller", "J. R. R. Weiß", "李小龙"])(
  "the name %s stays as it is",
  (name) => {
    expect(unlinked(name)).toBe(name);
  },
);
