import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { renderMail } from "../render.ts";
import { sample } from "../samples.ts";

const values = sample("registration.message", "de");
const entities: Record<string, string> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
};

/** The message in both parts of its mail, as their reader sees it. */
function read(body: string) {
  const { text, html } = renderMail({ ...values, body });
  const [, typed = ""] = /,<\/p>\n([\s\S]*?)\n<dl /u.exec(html) ?? [];
  return {
    text: /,\n\n([\s\S]*?)\n\nVeranstaltung: /u.exec(text)?.[1],
    html: typed
      .replace(/<\/p>\n<p [^>]*>/gu, "\n\n")
      .replaceAll("<br>", "\n")
      .replace(/<[^>]*>/gu, "")
      .replace(/&(?:amp|lt|gt|quot|#39);/gu, (entity) => entities[entity] ?? ""),
  };
}

const parts = [
  ..."*_~`#+|<>&;[]!\\/=:.,@\"'%019aZäß \t\n(",
  ...[
    "\n\n",
    "***",
    "1. ",
    "&amp;",
    "<b>",
    "</p>",
    "\u00a0",
    "\u00ad",
    "👩‍👧",
    "שלום",
    "https://example.org/ü",
    "www.example.org.",
    "name@example.org",
  ],
];
const typed = fc
  .array(fc.constantFrom(...parts), { maxLength: 40 })
  .map((all) => all.join("").trim())
  .filter((text) => text !== "" && !/^#{1,6}[ \t]+\S/mu.test(text) && !/(?<!\*)\*\*(?!\*)/u.test(text));

describe("T1 · a message arrives as it was typed", () => {
  test.each([
    "18. September: Auftakt\n2. Oktober: Werkstatt\n16. Oktober: Abschluss",
    "Treffpunkt:\nRathaus, Zimmer 12\nMarkt 1",
    "1 * 2 * 3, snake_case_name, #hashtag, <b>, &amp;, |, ~~, ***",
    "C:\\dir, 5 > 3, zwei  Blanks,\tein Tab",
    "Grüße 👩‍👧, שלום, مرحبا, a\u00a0b, a\u00adb",
  ])("%j", (body) => {
    expect(read(body)).toEqual({ text: body, html: body });
  });

  test("letter by letter, in text and HTML, whatever has no marks", () => {
    fc.assert(
      fc.property(typed, (body) => {
        const seen = body.replace(/\n(?:[ \t]*\n)+/gu, "\n\n");
        expect(read(body)).toEqual({ text: seen, html: seen });
      }),
    );
  });
});

test("T2 · marks and addresses of a message are drawn in HTML and written out in text", () => {
  const body =
    "## Ablauf\n**Neu:** siehe [Plan](https://example.org/?a=1&b=2), https://example.org/ü. Fragen: rat@müller.example\n- eins\n  - zwei";
  const { text, html } = renderMail({ ...values, body });
  expect(text).toContain(
    "Ablauf\n\nNeu: siehe Plan <https://example.org/?a=1&b=2>, https://example.org/ü. Fragen: rat@müller.example\n\n- eins\n  - zwei",
  );
  for (const piece of [
    ">Ablauf</h3>",
    "<b>Neu:</b>",
    '<a href="https://example.org/?a=1&amp;b=2">Plan</a>,',
    '<a href="https://example.org/%C3%BC">https://example.org/ü</a>.',
    '<a href="mailto:rat@xn--mller-kva.example">rat@müller.example</a>',
    ">zwei</li></ul></li></ul>",
  ])
    expect(html).toContain(piece);
});

test("A17 · a mail is not much longer than its text, whatever stands in it", () => {
  for (const part of [
    "_",
    "*",
    "**a** ",
    "[a](https://a.de) ",
    "https://a.de ",
    "- a\n",
    "    - a\n",
    "<",
    "a\n",
  ]) {
    const body = part.repeat(10_000 / part.length);
    expect(renderMail({ ...values, body }).html.length).toBeLessThan(body.length * 25 + 5_000);
  }
});
