import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseMarkup } from "./blocks.ts";
import { plainText } from "./plain.ts";
import { type Block, type Inline, type Item, LEVELS } from "./tree.ts";

/** The tree in few signs: <b>…</b>, <a …>…</a>, # for a heading, • for an item. */
function drawn(text: string): string {
  const inlines = (all: readonly Inline[]): string =>
    all
      .map((inline) => {
        if (inline.type === "text") return inline.text;
        const inner = inlines(inline.inlines);
        return inline.type === "bold" ? `<b>${inner}</b>` : `<a ${inline.href}>${inner}</a>`;
      })
      .join("");
  const items = (all: readonly Item[], depth: number): string =>
    all
      .map((item) => `${"•".repeat(depth)} ${inlines(item.inlines)}\n${items(item.items, depth + 1)}`)
      .join("");
  const block = (given: Block) => {
    if (given.type === "list") return items(given.items, 1).trimEnd();
    return `${given.type === "heading" ? `${"#".repeat(given.level)} ` : ""}${inlines(given.inlines)}`;
  };
  return parseMarkup(text).map(block).join("\n\n");
}

/** All that is a mark somewhere, among what is none, and letters that other programs stumble over. */
const signs = [
  ..."*_~`#-+>|<&;[](){}!\\/=:.,@\"'^$%0129aZäß \t\n",
  ...[
    "\n\n",
    "**",
    "***",
    "1. ",
    "- ",
    "# ",
    "&amp;",
    "<b>",
    "</p>",
    "\u00a0",
    "\u00ad",
    "\u200d",
    "👩‍👧",
    "שלום",
    "مرحبا",
    "e\u0301",
  ],
  ...[
    "http://",
    "https://",
    "www.",
    "example.org",
    "name@example.org",
    "](",
    "](https://a.de)",
    "javascript:",
  ],
];
const anyText = fc.array(fc.constantFrom(...signs), { maxLength: 60 }).map((parts) => parts.join(""));
/** Nothing in it means anything, by the table in docs/texts.md. */
const isWithoutMarks = (text: string) =>
  !/^#{1,6}[ \t]+\S/mu.test(text) &&
  !/^[ \t]*-[ \t]+\S/mu.test(text) &&
  !/(?<!\*)\*\*(?!\*)/u.test(text) &&
  !text.includes("](");

describe("T1 · a text comes out as it was typed", () => {
  test.each([
    "18. September: Auftakt\n2. Oktober: Werkstatt\n16. Oktober: Abschluss",
    "14. November 2026 – wir laden ein",
    "1. eins\n1. zwei\n3) drei",
    "Treffpunkt:\nRathaus, Zimmer 12\nMarkt 1",
    "1 * 2 * 3",
    "2**3 = 8 und 4**2 = 16",
    "x ** y ** z",
    "*kursiv*, _auch_, __nicht fett__, ***weder noch***",
    "snake_case_name und __init__",
    "#hashtag",
    "# ",
    "####### sieben",
    "a & b, &amp; und &#42;, <b>fett</b>, <!-- nichts -->, <script>alert(1)</script>",
    "| Zeit | Ort |\n|---|---|\n| 10 Uhr | Saal |",
    "~~weg~~ `code` ~ ^hoch^",
    "```\nfunktion()\n```",
    "C:\\dir\\neu und \\*, \\\\, \\[",
    "5 > 3",
    "> zitiert\n>> doppelt",
    "---",
    "- - -",
    "-5 Grad\n--\n-",
    "Titel\n=====\nTitel\n-----",
    "+ plus\n* stern\n• punkt\n– strich",
    "    vier Blanks davor, zwei  dazwischen,\tein Tab, zwei dahinter  \nund die nächste Zeile",
    "geschütztes\u00a0Blank, weiches\u00adTrennzeichen, Nullbreite\u200bhier",
    "Grüße 👩‍👩‍👧‍👦 🇩🇪, שלום עולם, مرحبا بكم, e\u0301 und é",
    "[ohne Adresse] [auch](nicht) [x][y] [z]: /u [ ] [x]",
    "[klick](javascript:alert(1)) [und](data:text/html,x) [hier](/impressum) [leer]()",
  ])("%j", (text) => {
    expect(drawn(text)).toBe(text);
    expect(plainText(parseMarkup(text))).toBe(text);
  });

  test("whatever has no marks comes out letter by letter", () => {
    const typed = anyText.map((text) => text.trim()).filter((text) => text !== "" && isWithoutMarks(text));
    fc.assert(
      fc.property(typed, (text) => {
        const blocks = parseMarkup(text);
        expect(blocks.every(({ type }) => type === "paragraph")).toBe(true);
        // Only how many empty lines divide two paragraphs is not kept.
        expect(plainText(blocks)).toBe(text.replace(/\n(?:[ \t]*\n)+/gu, "\n\n"));
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("T1 · only headings, bold words, links and lists with a dash mean something", () => {
  test.each([
    ["# Eins\nText\n## Zwei ##\n###### C#", "# Eins\n\nText\n\n## Zwei ##\n\n###### C#"],
    [
      "**Achtung:** Haus**tür**, „**so**“ (**auch**), **Bürger**dialog",
      "<b>Achtung:</b> Haus**tür**, „<b>so</b>“ (<b>auch</b>), <b>Bürger</b>dialog",
    ],
    [
      "**über\nzwei Zeilen**\n\n**nicht\n\nüber zwei Absätze**",
      "<b>über\nzwei Zeilen</b>\n\n**nicht\n\nüber zwei Absätze**",
    ],
    ["**nie **das** zu", "**nie <b>das</b> zu"],
    ["Bitte mitbringen:\n- Stift\n- Block\n\nDanke", "Bitte mitbringen:\n\n• Stift\n• Block\n\nDanke"],
    ["- eins\n  geht weiter\n\n- zwei\nText", "• eins\ngeht weiter\n• zwei\n\nText"],
    ["- a\n  - b\n    - c\n        - d\n  - e\n- f", "• a\n•• b\n••• c\n••• d\n•• e\n• f"],
    ["\t- a\n- b", "• a\n• b"],
    ["[Zur **Seite**](https://example.org/a)", "<a https://example.org/a>Zur <b>Seite</b></a>"],
    ["**[fett](www.example.org)**", "<b><a https://www.example.org/>fett</a></b>"],
    [
      "[[innen](https://example.org)] und [a [b] c](http://example.org)",
      "[<a https://example.org/>innen</a>] und <a http://example.org/>a [b] c</a>",
    ],
    [
      "[Post](mailto:a@example.org) [Post](a@example.org)",
      "<a mailto:a@example.org>Post</a> <a mailto:a@example.org>Post</a>",
    ],
    ["[https://example.org/a](https://example.org/b)", "<a https://example.org/b>https://example.org/a</a>"],
    ["![Bild](https://example.org/b.png)", "!<a https://example.org/b.png>Bild</a>"],
    [
      "- **fett** [hier](https://example.org)\n- 1. eins",
      "• <b>fett</b> <a https://example.org/>hier</a>\n• 1. eins",
    ],
  ])("%j", (text, seen) => {
    expect(drawn(text)).toBe(seen);
  });

  test("what is written with marks is read as it was meant", () => {
    const words = fc
      .stringMatching(/^[a-zäß][a-zäß0-9 ,_*]{0,8}[a-zäß]$/u)
      .filter((text) => !text.includes("**"));
    const inlines = fc.array(
      fc.oneof(
        words,
        words.map((text) => `**${text}**`),
        words.map((text) => `[${text}](https://a.de/${text.length})`),
      ),
      { minLength: 1, maxLength: 4 },
    );
    const meant = (typed: string) =>
      typed.replace(/\*\*(.+?)\*\*/gu, "<b>$1</b>").replace(/\[(.+?)\]\((.+?)\)/gu, "<a $2>$1</a>");
    const line = inlines.map((parts) => parts.join(" "));
    const block = fc.oneof(
      line.map((text) => [text, meant(text)]),
      fc.tuple(fc.integer({ min: 1, max: 6 }), line).map(([level, text]) => {
        const signs = "#".repeat(level);
        return [`${signs} ${text}`, `${signs} ${meant(text)}`];
      }),
    );
    const list = fc
      .array(fc.tuple(fc.integer({ min: 0, max: LEVELS - 1 }), line), { minLength: 1, maxLength: 5 })
      .map((items) => {
        let above = -1;
        const depths = items.map(([wish]) => (above = Math.min(wish, above + 1)));
        return [
          items.map(([, text], index) => `${"  ".repeat(depths[index] ?? 0)}- ${text}`).join("\n"),
          items.map(([, text], index) => `${"•".repeat((depths[index] ?? 0) + 1)} ${meant(text)}`).join("\n"),
        ];
      });
    fc.assert(
      fc.property(fc.array(block, { maxLength: 3 }), list, (blocks, items) => {
        const all = [...blocks, items];
        expect(drawn(all.map(([typed]) => typed).join("\n\n"))).toBe(
          all.map(([, seen]) => seen).join("\n\n"),
        );
      }),
    );
  });

  test("in plain text the marks are gone and addresses are written out", () => {
    const text =
      "# Ablauf\n**Bitte** [melden](https://example.org/ü) Sie sich: https://example.org/a\n- eins\n  weiter\n  - zwei [Post](a@example.org)";
    expect(plainText(parseMarkup(text))).toBe(
      "Ablauf\n\nBitte melden <https://example.org/%C3%BC> Sie sich: https://example.org/a\n\n- eins\n  weiter\n  - zwei Post <a@example.org>",
    );
  });
});

describe("T1 · docs/texts.md says what the parser does", () => {
  const [, meaning = "", nothing = ""] = readFileSync(
    new URL("../../../../docs/texts.md", import.meta.url),
    "utf8",
  ).split(/^## .*$/mu);
  const rowsOf = (part: string) =>
    [...part.matchAll(/^\| `(.+?)` \| *(.*?) *\|/gmu)].map(([, typed = "", means = ""]) => {
      return [typed.replaceAll("⏎", "\n").replaceAll("\\|", "|"), means] as const;
    });
  const kindsOf = (text: string) => {
    const within = (inlines: readonly Inline[]): string[] =>
      inlines.flatMap((inline) => (inline.type === "text" ? [] : [inline.type, ...within(inline.inlines)]));
    const kinds = parseMarkup(text).flatMap((block) => {
      if (block.type === "list") return ["list"];
      return [...(block.type === "heading" ? ["heading"] : []), ...within(block.inlines)];
    });
    return [...new Set(kinds)].join(", ");
  };

  test.each(rowsOf(meaning))("%j means %s", (typed, means) => {
    expect(kindsOf(typed)).toBe(means);
  });

  test.each(rowsOf(nothing))("%j means nothing", (typed) => {
    expect(drawn(typed)).toBe(typed);
  });

  test("has many examples", () => {
    expect(rowsOf(meaning).length).toBeGreaterThanOrEqual(15);
    expect(rowsOf(nothing).length).toBeGreaterThanOrEqual(15);
  });
});
