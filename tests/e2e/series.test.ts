import { publishedEvent } from "@podium/tests-support/events";
import { organisation } from "@podium/tests-support/organisations";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { adminPaths, openPart, signIn } from "./harness/admin.ts";
import { visitBoth } from "./harness/browser.ts";
import { announce, database } from "./harness/database.ts";
import { ownStaff } from "./harness/events.ts";
import { axeFindings, overflow } from "./harness/quality/axe.ts";
import { sitePaths } from "./harness/site.ts";
import { appearsWithin } from "./harness/soon.ts";
import { message } from "./harness/words.ts";

const word = (path: string) => message("admin", "de", path);

async function isFit(page: Page): Promise<void> {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await axeFindings(page)).toEqual([]);
  }
}

test("a series is renamed for all its events from the form of one, and an unused one is deleted", async () => {
  const body = await organisation(database(), "Stadt der Reihen");
  const named = async (nameDe: string, slug: string) =>
    database().eventSeries.create({ data: { organisationId: body.id, slug, nameDe } });
  const [talks] = [
    await named("Abendgespräche", "abendgespraeche"),
    await named("Nie genutzt", "nie-genutzt"),
  ];
  const [first, second] = [
    await publishedEvent(database(), body.id, { title: "Erster Abend", event: { seriesId: talks.id } }),
    await publishedEvent(database(), body.id, {
      title: "Zweiter Abend",
      event: { seriesId: talks.id, edition: 2 },
    }),
  ];
  await announce();
  const lead = await ownStaff("Rita Reihe", { organisationId: body.id, role: "EVENT_LEAD" });
  await visitBoth(async ({ site, admin }) => {
    await site.goto(sitePaths.de.event(second.slug));
    await site.getByText("Abendgespräche · 2. Ausgabe").waitFor();
    await signIn(admin, lead);
    await admin.goto(adminPaths.edit(first.id));
    await openPart(admin, "classification");
    await admin.getByRole("link", { name: word("eventForm.classification.nameSeries"), exact: true }).click();
    const card = admin.getByRole("region", { name: "Abendgespräche", exact: true });
    await card.getByText("2 Veranstaltungen gehören dazu", { exact: true }).click();
    await card.getByRole("link", { name: "Zweiter Abend", exact: true }).waitFor();
    await isFit(admin);
    await card.locator('[name="nameDe"]').fill("");
    await card.getByRole("button", { name: "Name für 2 Veranstaltungen ändern" }).click();
    await card.getByText(word("fieldError.required")).waitFor();
    expect(await axeFindings(admin)).toEqual([]);
    await card.locator('[name="nameDe"]').fill("Nie genutzt");
    await card.getByRole("button", { name: "Name für 2 Veranstaltungen ändern" }).click();
    await card.getByText(word("refusal.series_taken")).waitFor();
    await card.locator('[name="nameDe"]').fill("Nachtgespräche");
    await card.locator('[name="nameEn"]').fill("Night talks");
    await card.getByRole("button", { name: "Name für 2 Veranstaltungen ändern" }).click();
    const renamed = admin.getByRole("region", { name: "Nachtgespräche", exact: true });
    await renamed.getByText("steht auf den Seiten aller 2 Veranstaltungen", { exact: false }).waitFor();
    await appearsWithin(site, sitePaths.de.event(second.slug), "Nachtgespräche · 2. Ausgabe", 2_000);
    await site.getByRole("link", { name: "Nachtgespräche", exact: true }).click();
    await site.getByRole("heading", { level: 1, name: "Nachtgespräche", exact: true }).waitFor();
    expect(await site.locator(".event-entry").count()).toBe(2);
    await appearsWithin(site, sitePaths.en.event(first.slug), "Night talks", 2_000);

    const unused = admin.getByRole("region", { name: "Nie genutzt", exact: true });
    await unused.getByRole("button", { name: word("series.remove.button"), exact: true }).click();
    await admin.getByRole("dialog").getByText("„Nie genutzt“", { exact: false }).waitFor();
    await isFit(admin);
    await admin.getByRole("button", { name: word("series.remove.confirm"), exact: true }).click();
    await unused.waitFor({ state: "detached" });
    await renamed.waitFor();
  });
});
