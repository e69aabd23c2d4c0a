import { publishedEvent } from "@podium/tests-support/events";
import { organisation } from "@podium/tests-support/organisations";
import { expect, test } from "vitest";
import { adminPaths, field, openPart, saveEvent, signIn } from "./harness/admin.ts";
import { arrival } from "./harness/arrival.ts";
import { visit } from "./harness/browser.ts";
import { announce, database } from "./harness/database.ts";
import { ownEvent, ownStaff } from "./harness/events.ts";
import { linkIn, mailWithLink } from "./harness/mail.ts";
import { axeFindings } from "./harness/quality/axe.ts";
import { freshAddress, registrationForm, siteButton, sitePaths } from "./harness/site.ts";
import { message } from "./harness/words.ts";

const word = (path: string) => message("web", "de", path);
const paths = sitePaths.de;

test("staff say that people choose their dates, and how many places each has", async () => {
  const body = await organisation(database(), "Stadt der Spaziergänge");
  const event = await publishedEvent(database(), body.id, {
    moreDates: [7, 14],
    places: 30,
    title: "Spaziergänge",
  });
  await announce();
  const lead = await ownStaff("Wanda Wander", { organisationId: body.id, role: "EVENT_LEAD" });
  await visit({ app: "admin" }, async (page) => {
    await signIn(page, lead);
    await page.goto(adminPaths.edit(event.id));
    await openPart(page, "participation");
    await field(page, "categories.0.dates").selectOption("CHOICE");
    await field(page, "categories.0.occurrences.0.size").fill("12");
    await field(page, "categories.0.occurrences.2.size").fill("");
    expect(await axeFindings(page)).toEqual([]);
    await field(page, "categories.0.datesMax").fill("2");
    await saveEvent(page);
  });
  const pools = await database().capacityPool.findMany({
    where: { eventId: event.id, occurrenceId: { not: null } },
    orderBy: { occurrence: { position: "asc" } },
    select: { size: true },
  });
  expect(pools.map(({ size }) => size)).toEqual([12, 30, null]);
});

test("a visitor without scripts chooses two dates, confirms both by one link and gives one back", async () => {
  const event = await ownEvent("Vier Spaziergänge", { moreDates: [7, 14, 21], choice: { places: 3 } });
  const email = freshAddress("wanda");
  await visit({ javaScript: false, width: 360, height: 800 }, async (page) => {
    await page.goto(paths.event(event.slug));
    await page
      .getByRole("link", { name: word("event.card.register"), exact: true })
      .first()
      .click();
    await arrival(page, paths.register(event.slug));
    const form = registrationForm(page, "de");
    await form.firstName.fill("Wanda");
    await form.lastName.fill("Øberg");
    await form.email.fill(email);
    await siteButton(page, "de", "Weiter zur Prüfung").click();
    // None was ticked, and what was typed is still there.
    await page
      .getByText(message("web", "de", "fieldError.dateMissing"))
      .first()
      .waitFor();
    expect(await form.lastName.inputValue()).toBe("Øberg");
    await page.locator("#date-1").check();
    await page.locator("#date-3").check();
    await siteButton(page, "de", "Weiter zur Prüfung").click();
    await siteButton(page, "de", "Anmeldung absenden").click();
    await arrival(page, paths.received(event.slug));

    await page.goto(linkIn(await mailWithLink(email, paths.confirm), paths.confirm));
    expect(await page.locator("#own-dates li").count()).toBe(2);
    await siteButton(page, "de", "Anmeldung bestätigen").click();
    await page.goto(linkIn(await mailWithLink(email, paths.own), paths.own));
    const dates = page.locator("#own-dates li");
    expect(await dates.getByText(word("selfService.page.state.CONFIRMED"), { exact: true }).count()).toBe(2);

    await dates.getByRole("link").first().click();
    await page.getByRole("link", { name: word("selfService.page.cancel"), exact: true }).click();
    await page.getByRole("main").locator("form button").first().click();
    await page.locator("#own-dates").waitFor();
    expect(await dates.getByText(word("selfService.page.state.CANCELLED"), { exact: true }).count()).toBe(1);
    expect(await dates.getByText(word("selfService.page.state.CONFIRMED"), { exact: true }).count()).toBe(1);
  });
  await visit({}, async (page) => {
    await page.goto(paths.register(event.slug));
    expect(await axeFindings(page)).toEqual([]);
    await page.goto(paths.event(event.slug));
    expect(await axeFindings(page)).toEqual([]);
  });
});
