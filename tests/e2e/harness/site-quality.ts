import { describe, expect, test } from "vitest";
import { axeFindings, overflow } from "./axe.ts";
import { visit } from "./browser.ts";
import { ownEvent } from "./events.ts";
import { looks } from "./looks.ts";
import { publicPages } from "./public-pages.ts";
import { fillPerson, freshAddress, registrationForm, siteButton, siteHeading, sitePaths } from "./site.ts";

type Locale = "de" | "en";

/** Two walks per look: all pages at once would take one test too long. */
const walks = looks.flatMap((look) => [
  { ...look, part: "what is open to all", token: false },
  { ...look, part: "what a link or a choice leads to", token: true },
]);

/** What holds for every public page in a language; a file of its own for each, so that both are walked at once. */
export function describeSite(locale: Locale): void {
  describe(`every public page in ${locale}`, () => {
    test.each(walks)("is found clean by axe in light and dark: $look, $part", async ({ options, token }) => {
      const pages = (await publicPages(locale)).filter((page) => (page.token ?? false) === token);
      const findings: string[] = [];
      await visit({ ...options, locale }, async (page) => {
        for (const { name, path } of pages) {
          await page.goto(path);
          findings.push(...(await axeFindings(page)).map((finding) => `${name}: ${finding}`));
        }
      });
      expect(findings).toEqual([]);
    });

    test("needs no scrolling sideways at 320 pixels", async () => {
      const pages = await publicPages(locale);
      const wide: string[] = [];
      await visit({ locale, width: 320, height: 640 }, async (page) => {
        for (const { name, path } of pages) {
          await page.goto(path);
          const pixels = await overflow(page);
          if (pixels > 0) wide.push(`${name}: ${pixels} px too wide`);
        }
      });
      expect(wide).toEqual([]);
    });

    test("stays clean and narrow when a form is sent: its errors, its check step", async () => {
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
        };
        await page.goto(sitePaths[locale].register(event.slug));
        const form = registrationForm(page, locale);
        await form.check.click();
        await form.check.waitFor();
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
        await look("errors of the link form");
      });
      expect(found).toEqual([]);
    });

    test("has a title of its own, its language, one h1, a skip link first and the links that the law wants", async () => {
      const pages = await publicPages(locale);
      const titles = new Map<string, string>();
      const paths = sitePaths[locale];
      await visit({ locale, javaScript: false }, async (page) => {
        for (const { name, path, status = 200, token = false } of pages) {
          const answer = await page.goto(path);
          expect(answer?.status(), name).toBe(status);
          expect(await page.locator("html").getAttribute("lang"), name).toBe(locale);
          expect(await page.getByRole("heading", { level: 1 }).count(), name).toBe(1);
          expect(await page.getByRole("main").count(), name).toBe(1);
          for (const required of [paths.imprint, paths.privacy, paths.accessibility, paths.netiquette]) {
            expect(
              await page.locator(`a[href="${required}"]`).count(),
              `${name}: ${required}`,
            ).toBeGreaterThan(0);
          }
          expect(
            await page.locator(`a[href^="${paths.reportBarrier}"]`).count(),
            `${name}: barrier`,
          ).toBeGreaterThan(0);
          const first = await page.locator("body a").first().getAttribute("href");
          expect(first, name).toMatch(/^#./);
          const title = await page.title();
          expect(title, name).toContain("Podium");
          // A page behind a link is one page, whatever state it shows.
          if (token) continue;
          expect(titles.get(title), `${name} has the title of another page: ${title}`).toBeUndefined();
          titles.set(title, name);
        }
      });
    });

    test("is HTML and CSS: no script, no inline style, a policy that would stop both, no cookie", async () => {
      const pages = await publicPages(locale);
      await visit({ locale }, async (page) => {
        for (const { name, path } of pages) {
          const answer = await page.goto(path);
          const headers = (await answer?.allHeaders()) ?? {};
          expect(headers["content-security-policy"], name).toMatch(/script-src 'none'|default-src 'none'/);
          expect(headers["content-security-policy"], name).not.toContain("unsafe-inline");
          expect(headers["set-cookie"], name).toBeUndefined();
          expect(headers["x-content-type-options"], name).toBe("nosniff");
          const source = (await answer?.text()) ?? "";
          expect(source, name).not.toMatch(/<script|javascript:|\son[a-z]+="|\sstyle="/i);
        }
      });
    });
  });
}
