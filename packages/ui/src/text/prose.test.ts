import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { Prose } from "./prose.tsx";

type Blocks = Parameters<typeof Prose>[0]["blocks"];
const text = (letters: string) => ({ type: "text", text: letters }) as const;
const render = (blocks: Blocks, top?: 2 | 3 | 4) =>
  renderToStaticMarkup(createElement(Prose, { blocks, top, leavingNote: "verlässt diese Website" }));

it("headings start below the page's own and keep their order", () => {
  const levels = [1, 2, 6].map((level) => ({ type: "heading" as const, level, inlines: [text(`${level}`)] }));
  const html = render(levels, 3);
  expect(html).toContain(">1</h3>");
  expect(html).toContain(">2</h4>");
  expect(html).toContain(">6</h6>");
});

it("letters are letters, a line end is one, and blanks are those that were typed", () => {
  const html = render([
    { type: "paragraph", inlines: [text("<script>alert(1)</script> &amp;\n  zwei  Blanks")] },
  ]);
  expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt; &amp;amp;<br/>  zwei  Blanks</p>");
});

it("a list stands in the item that it belongs to", () => {
  const html = render([
    { type: "list", items: [{ inlines: [text("a")], items: [{ inlines: [text("b")], items: [] }] }] },
  ]);
  expect(html).toMatch(/<ul><li[^>]*>a<ul><li[^>]*>b<\/li><\/ul><\/li><\/ul>/u);
});

it("a link that leaves the site says so and hands on no referrer; one to a mail address does not leave", () => {
  const link = (href: string, bare: boolean) =>
    render([
      {
        type: "paragraph",
        inlines: [{ type: "link", href, bare, inlines: [{ type: "bold", inlines: [text("Seite")] }] }],
      },
    ]);
  const leaving = link("https://example.org/", false);
  expect(leaving).toContain("verlässt diese Website");
  expect(leaving).toContain('rel="external noreferrer"');
  expect(leaving).toContain("<strong>Seite</strong>");
  expect(link("mailto:a@example.org", true)).toContain(
    '<a href="mailto:a@example.org"><strong>Seite</strong></a>',
  );
});

it("A17 · a page is not much longer than its text: links that leave the site are the longest", () => {
  const inlines = Array.from({ length: 1_000 }, () => [
    { type: "link" as const, href: "https://a.de/", bare: true, inlines: [text("https://a.de")] },
    text(" "),
  ]).flat();
  expect(render([{ type: "paragraph", inlines }]).length).toBeLessThan(1_000 * "https://a.de ".length * 30);
});
