import { describe, expect, test } from "vitest";
import { parseInlines } from "./inlines.ts";
import { type Inline, lettersOf } from "./tree.ts";

/** The links of a text: the words that can be clicked, and where they lead. */
function links(text: string): Record<string, string> {
  const within = (all: readonly Inline[]): [string, string][] =>
    all.flatMap((inline) => {
      if (inline.type === "link") return [[lettersOf(inline.inlines), inline.href]];
      return inline.type === "bold" ? within(inline.inlines) : [];
    });
  return Object.fromEntries(within(parseInlines(text)));
}

describe("T2 · web and mail addresses are links, punctuation behind them is not part", () => {
  test.each([
    ["https://example.org/a", "https://example.org/a", "https://example.org/a"],
    ["Mehr unter https://example.org/a.", "https://example.org/a", "https://example.org/a"],
    ["https://example.org/a, danach", "https://example.org/a", "https://example.org/a"],
    ["(siehe https://example.org/a)", "https://example.org/a", "https://example.org/a"],
    ["(siehe https://example.org/a).", "https://example.org/a", "https://example.org/a"],
    [
      "(https://de.wikipedia.org/wiki/Halle_(Saale))",
      "https://de.wikipedia.org/wiki/Halle_(Saale)",
      "https://de.wikipedia.org/wiki/Halle_(Saale)",
    ],
    ["„https://example.org/a“", "https://example.org/a", "https://example.org/a"],
    ["»https://example.org/a«!", "https://example.org/a", "https://example.org/a"],
    ["<https://example.org/a>", "https://example.org/a", "https://example.org/a"],
    ["[https://example.org/a]", "https://example.org/a", "https://example.org/a"],
    ["**https://example.org/a** und", "https://example.org/a", "https://example.org/a"],
    [
      "https://example.org/a?b=1&c=ü#d?!…",
      "https://example.org/a?b=1&c=ü#d",
      "https://example.org/a?b=1&c=%C3%BC#d",
    ],
    ["https://example.org/a/.", "https://example.org/a/", "https://example.org/a/"],
    ["https://example.org/a*", "https://example.org/a", "https://example.org/a"],
    ["https://example.org/a_b_/c-d", "https://example.org/a_b_/c-d", "https://example.org/a_b_/c-d"],
    ["HTTPS://Example.ORG/A", "HTTPS://Example.ORG/A", "https://example.org/A"],
    ["http://example.org:8080/a", "http://example.org:8080/a", "http://example.org:8080/a"],
    [
      "https://bücher.example/straße/ärger",
      "https://bücher.example/straße/ärger",
      "https://xn--bcher-kva.example/stra%C3%9Fe/%C3%A4rger",
    ],
    ["https://例え.テスト/道。", "https://例え.テスト/道", "https://xn--r8jz45g.xn--zckzah/%E9%81%93"],
    ["http://intranet/a und http", "http://intranet/a", "http://intranet/a"],
    ["http://192.168.0.1:3000/a.", "http://192.168.0.1:3000/a", "http://192.168.0.1:3000/a"],
    ["http://localhost:3000/a.", "http://localhost:3000/a", "http://localhost:3000/a"],
    ["www.example.org/a;", "www.example.org/a", "https://www.example.org/a"],
    ["Web:www.müller-beispiel.de", "www.müller-beispiel.de", "https://www.xn--mller-beispiel-gsb.de/"],
    ["name@example.org", "name@example.org", "mailto:name@example.org"],
    [
      "E-Mail:vor.nach+neu@sub.example.org.",
      "vor.nach+neu@sub.example.org",
      "mailto:vor.nach+neu@sub.example.org",
    ],
    ["(info@müller-beispiel.de),", "info@müller-beispiel.de", "mailto:info@xn--mller-beispiel-gsb.de"],
    ["'o'neill@example.org'", "o'neill@example.org", "mailto:o'neill@example.org"],
    ["mailto:name@example.org?", "name@example.org", "mailto:name@example.org"],
    ["<name@example.org>", "name@example.org", "mailto:name@example.org"],
    ["50%rabatt@example.org", "50%rabatt@example.org", "mailto:50%25rabatt@example.org"],
  ])("%j", (text, words, href) => {
    expect(links(text)).toEqual({ [words]: href });
  });

  test.each([
    "javascript:alert(1)",
    "data:text/html,hallo vbscript:x file:///etc/passwd ftp://example.org //example.org",
    "https://bank.example@evil.example/",
    "https://bank.example:443@evil.example/",
    "https://bank.example%40evil.example/",
    "http://192.168.1/ https://3232235777 https://0x7f.1/ https://0300.168.0.1 https://[::1]/ a@192.168.0.1",
    "http:// https://. https://- https://a https://-a https://1a.2",
    "xhttps://example.org ehttp://example.org",
    "www. www.de wwww.example.org",
    "@OKNRW a@b anna@ @example.org a@b.c@d.example a@localhost a@1.2",
    "example.org Rathaus.Im Saal README.md",
    `https://example.org/${"a".repeat(2_000)}`,
    `${"a".repeat(65)}@example.org`,
    "[x](javascript:alert(1)) [x](https://bank.example@evil.example) [x](<https://>)",
  ])("%j is no link", (text) => {
    expect(links(text)).toEqual({});
  });

  test("a sign that nobody sees ends an address: it leads where it says", () => {
    expect(links("https://bank.example\u200b@evil.example")).toEqual({
      "https://bank.example": "https://bank.example/",
    });
  });
});
