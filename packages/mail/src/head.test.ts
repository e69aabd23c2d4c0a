import { locales } from "@podium/domain/locale";
import { mailKinds } from "@podium/domain/mail/kinds";
import { SITE_COLOUR } from "@podium/domain/organisation/colour";
import { describe, expect, test } from "vitest";
import { renderMail } from "./render.ts";
import { sample } from "./samples.ts";

const buttons = (html: string) => html.match(/<a [^>]*style="display:inline-block/gu)?.length ?? 0;

describe.each(locales)("the look of a mail, in %s", (locale) => {
  const values = sample("registration.confirmed", locale);

  test.each(mailKinds)(
    "%s says on top and in front of the address who writes, in the body's colour",
    (kind) => {
      const mail = renderMail(sample(kind, locale));
      expect(mail.sender).toBe(`Stadt Äußerstadt (${locale === "de" ? "über" : "via"} Podium)`);
      const [head = ""] = /<p [^>]*border-top:6px solid #0b5d3b[^>]*>[^<]*<\/p>/u.exec(mail.html) ?? [];
      expect(head).toContain("Stadt Äußerstadt");
      expect(mail.html.indexOf("<p ")).toBe(mail.html.indexOf(head));
      expect(buttons(mail.html)).toBeLessThanOrEqual(1);
      // Nothing is fetched, and without a mark nothing attached that would have to be looked at.
      expect(mail.html).not.toMatch(/<img|url\(|cid:/u);
    },
  );

  test("the body's mark comes along, with its words, and nothing is fetched", () => {
    const mark = {
      png: Buffer.from("png"),
      width: 400,
      height: 160,
      alternative: { text: 'Wappen "Äußerstadt"', language: "de" as const },
    };
    const { html, text, pictures } = renderMail(values, mark);
    const [image = ""] = html.match(/<img [^>]*>/gu) ?? [];
    expect(image).toContain('src="cid:mark@podium"');
    expect(image).toContain('width="140" height="56" alt="Wappen &quot;Äußerstadt&quot;" lang="de"');
    expect(html.indexOf(image)).toBeLessThan(html.indexOf("<td>Stadt Äußerstadt</td>"));
    expect(html).not.toMatch(/(?:src|background)="?https?:|url\(/u);
    expect(pictures).toEqual([{ cid: "mark@podium", png: mark.png }]);
    expect(text).toBe(renderMail(values).text);
  });

  test("its one button is white on that colour, and a body without one has the site's", () => {
    const { html } = renderMail(values);
    expect(buttons(html)).toBe(1);
    expect(html).toMatch(/color:#ffffff;background:#0b5d3b/u);
    const plain = renderMail({ ...values, sender: { ...values.sender, colour: null } }).html;
    expect(plain).toContain(`border-top:6px solid ${SITE_COLOUR}`);
    expect(plain).not.toContain("#0b5d3b");
  });

  test("its foot leads to the body's help, in text and HTML", () => {
    const { text, html } = renderMail(values);
    const url = "https://podium.example/veranstalter/aeusserstadt/hilfe";
    expect(text.trimEnd().endsWith(url)).toBe(true);
    expect(html).toContain(`<a href="${url}">`);
  });
});
