import { plainTexts } from "@podium/db/factories/event";
import { midnight, monthAfter, monthOf } from "@podium/domain/time/period";
import { publishedEvent } from "@podium/tests-support/events";
import { organisation } from "@podium/tests-support/organisations";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { visit } from "./harness/browser.ts";
import { announce, database } from "./harness/database.ts";
import { axeFindings, overflow } from "./harness/quality/axe.ts";
import { givePicture } from "./harness/quality/picture.ts";
import { sitePaths } from "./harness/site.ts";
import { message } from "./harness/words.ts";

const HOUR = 3_600_000;
const paths = sitePaths.de;
const word = (path: string) => message("web", "de", `event.${path}`);

/** The first ones are as long as real titles become. */
const titles = [
  "Gemeinsam entscheiden – wie Beteiligung im Rathaus ankommt und was danach mit den Ergebnissen geschieht",
  "Kinder- und Jugendhilfeausschuss: öffentliche Anhörung zur Schulwegsicherheit",
  "Landesverkehrswegeinfrastrukturfinanzierungsgesetz: Fachgespräch",
  "Neujahrsempfang",
  "Bürgerrat Ernährung",
  "Sprechstunde",
  "Rundgang durch den Norden der Stadt",
  "Tag der offenen Verwaltung",
  "Kommunen konstruktiv!",
  "Offene Kommunen.NRW",
];
/** Of the month after the next one, so that no other test's events are in it. */
const month = monthAfter(monthOf(new Date()), 4);
const body = { slug: "" };

beforeAll(async () => {
  const town = await organisation(database(), "Verwaltungsgemeinschaft Musterstadt-Beispielhausen");
  body.slug = town.slug;
  const venue = { name: "Kongress- und Kulturzentrum am Stadtpark", street: "Weg 1", postalCode: "01234" };
  const { id: venueId } = await database().venue.create({
    data: { ...venue, city: "Musterstadt", organisationId: town.id },
  });
  for (const [index, title] of titles.entries()) {
    // Before whatever other tests have made.
    const startsAt = new Date(Date.now() + HOUR + index * 60_000);
    const { id } = await publishedEvent(database(), town.id, {
      title,
      event: { format: "ON_SITE", venueId, startsAt, endsAt: new Date(startsAt.getTime() + HOUR) },
    });
    if (index < 3) await givePicture(id);
  }
  const noon = new Date(midnight(`${month}-15`).getTime() + 12 * HOUR);
  for (const number of [1, 2, 3, 4, 5])
    await publishedEvent(database(), town.id, {
      title: `Termin ${number}`,
      event: {
        startsAt: noon,
        endsAt: new Date(noon.getTime() + HOUR),
        ...(number === 1 && { format: "HYBRID" }),
      },
    });
  const over = new Date("2021-05-03T10:00Z");
  const { id } = await publishedEvent(database(), town.id, {
    title: "Vergangenes",
    event: { slug: `vergangen-${town.slug}`, startsAt: over, endsAt: new Date(over.getTime() + HOUR) },
  });
  await database().eventTranslation.updateMany({
    where: { eventId: id, locale: "de" },
    data: plainTexts("Quastenflosserabend"),
  });
  await announce();
});

const narrowed = (query = "") => `${paths.home}?organisation=${body.slug}${query}`;
const entries = (page: Page) => page.locator(".event-entry");

/** How many entries, from the first one on, show their whole title and when they are. */
async function shown(page: Page): Promise<number> {
  const height = page.viewportSize()?.height ?? 0;
  const ends = await entries(page).evaluateAll((found) =>
    found.map((entry) =>
      Math.max(
        ...[".event-entry__title", ".event-entry__time"].map(
          (part) => entry.querySelector(part)?.getBoundingClientRect().bottom ?? Number.POSITIVE_INFINITY,
        ),
      ),
    ),
  );
  return ends.filter((end) => end <= height).length;
}

describe("the first screen of the list", () => {
  test.each([
    { width: 360, height: 800, least: 3, highest: 200 },
    { width: 1280, height: 900, least: 4, highest: 120 },
  ])("at $width × $height shows at least $least events", async ({ width, height, least, highest }) => {
    await visit({ javaScript: false, width, height }, async (page) => {
      await page.goto(paths.home);
      expect(await entries(page).first().innerText()).toContain(titles[0]);
      expect(await shown(page)).toBeGreaterThanOrEqual(least);
      const heights = await entries(page).evaluateAll((found) => found.map((entry) => entry.clientHeight));
      expect(Math.max(...heights.slice(0, titles.length))).toBeLessThanOrEqual(highest);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
    });
  });
});

describe("without scripts", () => {
  test("a click narrows the list to this month, another one leads back", async () => {
    await visit({ javaScript: false }, async (page) => {
      await page.goto(narrowed());
      const all = await entries(page).count();
      await page.getByRole("link", { name: word("filter.when.today"), exact: true }).click();
      expect(new URL(page.url()).searchParams.get("when")).toBe("today");
      expect(new URL(page.url()).searchParams.get("organisation")).toBe(body.slug);
      expect(await entries(page).count()).toBeLessThan(all);
      await page.getByRole("link", { name: word("filter.when.today"), exact: true }).click();
      expect(await entries(page).count()).toBe(all);
    });
  });

  test("days that are typed on a phone narrow it, and stand as a filter that can be taken away", async () => {
    await visit({ javaScript: false, width: 360, height: 800 }, async (page) => {
      await page.goto(narrowed());
      await page.getByLabel(word("filter.from"), { exact: true }).fill(`${month}-15`);
      await page.getByLabel(word("filter.until"), { exact: true }).fill(`${month}-15`);
      await page.getByRole("button", { name: word("filter.submit"), exact: true }).click();
      expect(await entries(page).count()).toBe(5);
      const chips = page.getByRole("list", { name: word("filter.chosen"), exact: true });
      await chips.getByRole("link", { name: /15\. / }).click();
      expect(await entries(page).count()).toBeGreaterThan(5);
    });
  });

  test("what is sought and over is said, and found in the review", async () => {
    await visit({ javaScript: false, width: 360, height: 800 }, async (page) => {
      await page.goto(paths.home);
      await page.getByLabel(word("filter.text"), { exact: true }).fill("Quastenflosser-Abend");
      await page.getByRole("button", { name: word("filter.submit"), exact: true }).click();
      await page.getByRole("link", { name: "1 Treffer im Rückblick", exact: true }).click();
      expect(new URL(page.url()).pathname).toBe(paths.review);
      expect(await entries(page).first().innerText()).toContain("Quastenflosserabend");
    });
  });

  test("the calendar is a table of weeks that leads to an event, to a crowded day and back to the list", async () => {
    await visit({ javaScript: false }, async (page) => {
      await page.goto(narrowed());
      await page.getByRole("link", { name: word("views.calendar"), exact: true }).click();
      await page.goto(`${paths.calendarMonth}?organisation=${body.slug}&month=${month}`);
      const name = new Intl.DateTimeFormat("de", { month: "long", year: "numeric" }).format(
        midnight(`${month}-15`),
      );
      const table = page.getByRole("table", { name, exact: true });
      expect(await table.getByRole("columnheader").count()).toBe(7);
      const day = table.getByRole("cell").filter({ hasText: "Termin" });
      expect(await day.count()).toBe(1);
      expect(await day.getByRole("link").count()).toBe(5);
      await day.getByRole("link", { name: new RegExp(word("calendar.more")) }).click();
      expect(await entries(page).count()).toBe(5);
      await page.goBack();
      await day
        .getByRole("link", { name: /Termin/ })
        .first()
        .click();
      expect(await page.getByRole("heading", { level: 1 }).innerText()).toContain("Termin");
    });
  });
});

test("on a phone the calendar names the days that have something, and they can be used", async () => {
  await visit({ width: 320, height: 800 }, async (page) => {
    await page.goto(`${paths.calendarMonth}?organisation=${body.slug}&month=${month}`);
    const days = page.locator(".month-day:visible");
    expect(await days.count()).toBe(1);
    expect(await days.innerText()).toMatch(/, 15\. /);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await axeFindings(page)).toEqual([]);
  });
});
