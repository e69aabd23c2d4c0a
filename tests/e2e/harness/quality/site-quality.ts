import { beforeAll, describe, expect, test } from "vitest";
import { visit } from "../browser.ts";
import { ownEvent } from "../events.ts";
import { fillPerson, freshAddress, registrationForm, siteButton, siteHeading, sitePaths } from "../site.ts";
import { stage } from "../stage.ts";
import { axeFindings, overflow } from "./axe.ts";
import { conditionNames } from "./conditions.ts";
import { asked } from "./looks.ts";
import { type Inspection, inspectSite } from "./site-inspection.ts";

type Locale = "de" | "en";

/** A bound against hanging: dozens of pages, on a busy machine. */
const INSPECTION_MS = 600_000;

/** What a page of HTML and CSS does not have: scripts that run, and styles outside of the style sheets. */
function active(source: string): string[] {
  return source.match(/<script(?! type="application\/ld\+json">)|javascript:|\son[a-z]+="|\sstyle="/gi) ?? [];
}

/** What holds for every public page in a language; a file of its own for each, so that both are walked at once. */
export function describeSite(locale: Locale): void {
  describe(`every public page in ${locale}`, () => {
    let pages: Inspection[];

    beforeAll(async () => {
      pages = await inspectSite(locale);
    }, INSPECTION_MS);

    test.each(asked[locale])("is found clean by axe, $look, $colours", ({ look }) => {
      const found = pages.flatMap(({ name, findings }) =>
        (findings[look] ?? ["axe was not asked"]).map((finding) => `${name}: ${finding}`),
      );
      expect(found).toEqual([]);
    });

    test("needs no scrolling sideways at 320 pixels", () => {
      const wide = pages.filter(({ tooWide }) => tooWide > 0);
      expect(wide.map(({ name, tooWide }) => `${name}: ${tooWide} px too wide`)).toEqual([]);
    });

    // The same pages in other words need no second look.
    const looks = locale === "en" ? conditionNames : [];
    test.each(looks)("can be read and used %s", (condition) => {
      const found = pages.flatMap(({ name, conditions }) =>
        (conditions[condition] ?? ["nobody looked"]).map((finding) => `${name}: ${finding}`),
      );
      expect(found).toEqual([]);
    });

    test("stays clean, narrow and without a script when a form is sent: its errors, its check step", async () => {
      const event = await ownEvent(`Formular ${locale}`, {
        places: 4,
        categories: [{ nameDe: "Teilnahme", nameEn: "Participation", maxPersons: 3 }],
        event: { waitlistPolicy: "DIRECT" },
      });
      const found: string[] = [];
      await visit({ locale, javaScript: true, width: 320, height: 640 }, async (page) => {
        const look = async (name: string) => {
          const pixels = await overflow(page);
          if (pixels > 0) found.push(`${name}: ${pixels} px too wide`);
          found.push(...(await axeFindings(page)).map((finding) => `${name}: ${finding}`));
          found.push(...active(await page.content()).map((script) => `${name}: ${script}`));
        };
        await page.goto(sitePaths[locale].register(event.slug));
        const form = registrationForm(page, locale);
        // What marks the mistake is on the page that comes: before, there may be none at all.
        const mistake = page.locator('[aria-invalid="true"]').first();
        await form.check.click();
        await mistake.waitFor();
        await look("errors of one person");
        await siteButton(page, locale, "Noch eine Person anmelden").click();
        for (const number of [1, 2]) {
          const email = freshAddress("schmal");
          await fillPerson(page, number, { firstName: "Łucja", lastName: "x".repeat(120), email });
        }
        await form.check.click();
        await siteHeading(page, locale, "registration.check.heading").waitFor();
        await look("check of two persons");
        await page.goto(sitePaths[locale].links);
        await siteButton(page, locale, "Link schicken").click();
        await mistake.waitFor();
        await look("errors of the link form");
      });
      expect(found).toEqual([]);
    });

    test("has a title of its own, its language, one h1, a skip link first and the links that the law wants", () => {
      const titles = new Map<string, string>();
      const paths = sitePaths[locale];
      for (const { name, answer, status = 200, token = false, title, links, ...page } of pages) {
        expect(answer.status, name).toBe(status);
        expect(page.language, name).toBe(locale);
        expect(page.firstHeadings, name).toBe(1);
        expect(page.mains, name).toBe(1);
        for (const required of [paths.imprint, paths.privacy, paths.accessibility, paths.netiquette])
          expect(links, name).toContain(required);
        expect(
          links.some((link) => link.startsWith(paths.reportBarrier)),
          `${name}: barrier`,
        ).toBe(true);
        expect(links[0], name).toMatch(/^#./);
        expect(title, name).toContain("Podium");
        // A page behind a link is one page, whatever state it shows.
        if (token) continue;
        expect(titles.get(title), `${name} has the title of another page: ${title}`).toBeUndefined();
        titles.set(title, name);
      }
    });

    test("is HTML and CSS: no script, no inline style, a policy that would stop both, no cookie", () => {
      for (const { name, answer } of pages) {
        expect(answer.headers["content-security-policy"], name).toMatch(
          /script-src 'none'|default-src 'none'/,
        );
        expect(answer.headers["content-security-policy"], name).not.toContain("unsafe-inline");
        expect(answer.headers["set-cookie"], name).toBeUndefined();
        expect(answer.headers["x-content-type-options"], name).toBe("nosniff");
        expect(active(answer.source), name).toEqual([]);
      }
    });

    test("leads to itself in the other language, and that one back", async () => {
      const other = locale === "de" ? "en" : "de";
      for (const { name, path, status = 200, token = false, otherLanguage } of pages) {
        if (status !== 200 || token) continue;
        expect(otherLanguage, name).not.toBeNull();
        // That its link can be seen is asked where that language's pages are walked.
        const source = await (await fetch(new URL(otherLanguage ?? "", stage().site))).text();
        expect(source, name).toMatch(new RegExp(`<html[^>]* lang="${other}"`));
        expect(source.match(new RegExp(`<a [^>]*hreflang="${locale}"[^>]*>`, "i"))?.[0], name).toContain(
          `href="${path}"`,
        );
      }
    });
  });
}
