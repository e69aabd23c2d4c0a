import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { Markdown } from "./markdown.tsx";

const render = (text: string, top?: 2 | 3 | 4) =>
  renderToStaticMarkup(createElement(Markdown, { text, top, leavingNote: "verlässt diese Website" }));

it("headings start below the page's own and keep their order", () => {
  const html = render("# Eins\n\n## Zwei\n\n###### Sechs", 3);
  expect(html).toContain("<h3>Eins</h3>");
  expect(html).toContain("<h4>Zwei</h4>");
  expect(html).toContain("<h6>Sechs</h6>");
});

it("nothing in the text becomes a script, a picture or a style", () => {
  const html = render(
    'Hallo <script>alert(1)</script> <b style="color:red" onclick="x()">fett</b>\n\n![Bild](https://tracker.example/x.png)',
  );
  expect(html).not.toMatch(/<script|<img|onclick|style=|tracker\.example/u);
  expect(html).toContain("Hallo");
});

it("links only lead to addresses of the web and of mail", () => {
  const html = render("[a](javascript:alert(1)) [b](mailto:a@example.org) [c](/impressum)");
  expect(html).not.toContain("javascript:");
  expect(html).toContain('href="mailto:a@example.org"');
  expect(html).toContain('href="/impressum"');
});

it("a link that leaves the site says so and hands on no referrer", () => {
  const html = render("[Seite](https://example.org)");
  expect(html).toContain("verlässt diese Website");
  expect(html).toContain('rel="external noreferrer"');
});
