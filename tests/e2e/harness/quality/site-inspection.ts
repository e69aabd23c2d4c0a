import type { Locale } from "@podium/domain/locale";
import type { Page } from "playwright-core";
import { visit } from "../browser.ts";
import { axeFindings, overflow } from "./axe.ts";
import { lookUnder } from "./conditions.ts";
import { asked, desktop } from "./looks.ts";
import { type PublicPage, publicPages } from "./public-pages.ts";

/** What the browser says of one page. */
export type Inspection = PublicPage & {
  answer: { status: number; headers: Record<string, string>; source: string };
  title: string;
  language: string;
  mains: number;
  firstHeadings: number;
  /** The addresses of all links as they are written, the first one first. */
  links: string[];
  /** Where the link to the other language leads that can be seen. */
  otherLanguage: string | null;
  /** Axe's lines for each look. */
  findings: Record<string, string[]>;
  /** So many pixels it is too wide for a window of 320. */
  tooWide: number;
  /** What is wrong with it in other conditions. Styles are the same in both languages: one of them is asked. */
  conditions: Awaited<ReturnType<typeof lookUnder>>;
};

/** Opens every public page once, whatever state it shows, and looks at it in all widths and colours that its language is asked for. */
export async function inspectSite(locale: Locale): Promise<Inspection[]> {
  const pages = await publicPages(locale);
  const inspections: Inspection[] = [];
  await visit({ locale }, async (page) => {
    for (const given of pages) inspections.push(await inspect(page, given, locale));
  });
  return inspections;
}

async function inspect(page: Page, given: PublicPage, locale: Locale): Promise<Inspection> {
  await page.setViewportSize(desktop);
  const response = await page.goto(given.path);
  if (!response) throw new Error(`${given.name} has no answer of its own`);
  const answer = {
    status: response.status(),
    headers: await response.allHeaders(),
    source: await response.text(),
  };
  const facts = await factsOf(page);
  const findings: Inspection["findings"] = {};
  for (const { look, size, colours } of asked[locale]) {
    await page.setViewportSize(size);
    findings[look] = await axeFindings(page, colours);
  }
  await page.setViewportSize({ width: 320, height: 640 });
  const tooWide = await overflow(page);
  const conditions = locale === "en" ? await lookUnder(page) : {};
  return { ...given, answer, ...facts, findings, tooWide, conditions };
}

/** What a window of the usual size shows. */
function factsOf(page: Page) {
  return page.evaluate(() => ({
    title: document.title,
    language: document.documentElement.lang,
    mains: document.querySelectorAll("main, [role=main]").length,
    firstHeadings: document.querySelectorAll("h1").length,
    links: [...document.querySelectorAll("body a[href]")].map((link) => link.getAttribute("href") ?? ""),
    otherLanguage:
      [...document.querySelectorAll("a[hreflang]")]
        .find((link) => link.checkVisibility())
        ?.getAttribute("href") ?? null,
  }));
}
