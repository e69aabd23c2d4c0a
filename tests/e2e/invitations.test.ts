import { describe, expect, test } from "vitest";
import { visit } from "./harness/browser.ts";
import { sitePaths } from "./harness/site.ts";
import { ways } from "./harness/ways.ts";

/** What a visitor must be able to read, whatever the page looks like. Names and addresses are the same in English. */
const facts = {
  "kommunen-konstruktiv-2024": {
    both: [
      "Kommunen konstruktiv!",
      "Ministerium für Infrastruktur und Digitales",
      "Sachsen-Anhalt",
      "NEGZ",
      "msg systems ag",
      "project-auf-augenhoehe@msg.group",
      "2024",
      "Georg-Friedrich-Händel-Halle",
      "Salzgrafenplatz 1",
      "06108 Halle (Saale)",
    ],
    de: [
      "Mit Open Government zu besseren öffentlichen Leistungen und mehr Demokratie in den Kommunen?",
      "Dialogformat",
      "Bundesministerium des Innern und für Heimat",
      "14. November 2024",
      "09:30",
      "16:30",
      "Kooperation",
      "Kommunen, Städte",
      "Landkreise",
      "Spitzenverbände",
      "kosten",
    ],
    en: ["14 November 2024", "9:30 am", "4:30 pm", "municipalit", "open government", "free"],
    links: ["https://www.events.msg.group/kommunen_konstruktiv", "mailto:project-auf-augenhoehe@msg.group"],
  },
  "offene-kommunen-nrw-2013": {
    both: [
      "Offene Kommunen.NRW",
      "2013",
      "Gesamtschule Barmen",
      "Unterdörnen 1",
      "42283 Wuppertal-Barmen",
      "@OKNRW",
    ],
    de: [
      "Offene Kommunen.NRW – Schritte in die Praxis",
      "Tagung",
      "9. November 2013",
      "09:30",
      "17:30",
      "kosten",
      "Bürger",
      "Wissenschaft",
      "Verwaltung",
      "Leitfragen",
      "Ziele",
      "Vorbilder",
      "Fehler",
      "Kommentare",
      "Weiter mit",
    ],
    en: ["9 November 2013", "9:30 am", "5:30 pm", "free", "citizens"],
    links: ["oknrw.de", "facebook.com/events/375667975897910", "twitter.com/OKNRW"],
  },
} as const;

const slugs = Object.keys(facts) as (keyof typeof facts)[];

describe.each(ways)("the invitations, $way,", ({ options }) => {
  test.each(slugs)("every fact of %s is on its page", async (slug) => {
    const { both, links, [options.locale]: own } = facts[slug];
    await visit(options, async (page) => {
      await page.goto(sitePaths[options.locale].event(slug));
      // Everything that can be folded counts as readable.
      const text = ((await page.getByRole("main").textContent()) ?? "").replace(/\s+/gu, " ").toLowerCase();
      expect([...both, ...own].filter((fact) => !text.includes(fact.toLowerCase()))).toEqual([]);
      const hrefs = await page
        .getByRole("main")
        .locator("a[href]")
        .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
      expect(
        links.filter((link) => !hrefs.some((href) => href.toLowerCase().includes(link.toLowerCase()))),
      ).toEqual([]);
    });
  });
});

test("the conference of 2013 has its seven guiding questions and four goals", async () => {
  await visit({ javaScript: false }, async (page) => {
    await page.goto(sitePaths.de.event("offene-kommunen-nrw-2013"));
    const itemsAfter = (heading: string) =>
      page
        .locator("section", { has: page.getByRole("heading", { name: heading, exact: true }) })
        .last()
        .getByRole("listitem")
        .count();
    expect(await itemsAfter("Leitfragen")).toBe(7);
    expect(await itemsAfter("Ziele")).toBe(4);
  });
});
