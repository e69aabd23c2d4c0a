import { organisation } from "@podium/tests-support/organisations";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { adminPaths, field, openPart, panelButton, saveEvent, signIn, toField } from "./harness/admin.ts";
import { visit } from "./harness/browser.ts";
import { database } from "./harness/database.ts";
import { ownEvent, ownStaff } from "./harness/events.ts";
import { axeFindings, overflow } from "./harness/quality/axe.ts";
import { message } from "./harness/words.ts";

const word = (path: string) => message("admin", "de", path);
const text = `3. Musterstädter Klimaforum: Wärme für alle

Datum: Freitag, 18. September 2026, 9.30–16 Uhr
Ort: Bürgerhaus, Am Markt 3, 01234 Musterstadt
Teilnahmegebühr: 20 Euro, ermäßigt 10 Euro
Anmeldung bis zum 4. September 2026 unter https://www.example.org/anmeldung
Kontakt: Erika Muster, erika.muster@example.org`;

/** By keyboard alone, from the button to the list of what was found. */
async function paste(page: Page): Promise<void> {
  await panelButton(page, "announcement.open").press("Enter");
  await page.getByLabel(word("announcement.text"), { exact: true }).fill(text);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").getByRole("checkbox").first().waitFor();
}

const ticked = (page: Page) => page.getByRole("dialog").getByRole("checkbox", { checked: true }).count();
const take = (page: Page) =>
  page
    .getByRole("dialog")
    .getByRole("button", { name: /übernehmen$/u })
    .press("Enter");

test("a pasted announcement fills the form of a new event, marked until somebody has touched it", async () => {
  const body = await organisation(database(), "Amt für Texte");
  const lead = await ownStaff("Tilda Text", { organisationId: body.id, role: "EVENT_LEAD" });
  await visit({ app: "admin", width: 360 }, async (page) => {
    await signIn(page, lead);
    await page.goto(adminPaths.newEvent);
    await panelButton(page, "announcement.open").and(page.locator(":enabled")).waitFor();
    const sent: string[] = [];
    page.on("request", (request) => sent.push(`${request.url()} ${request.postData() ?? ""}`));
    await paste(page);
    expect(await axeFindings(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await page.locator("mark").allInnerTexts()).toContain("Freitag, 18. September 2026, 9.30–16 Uhr");
    const all = await page.getByRole("dialog").getByRole("checkbox").count();
    expect(await ticked(page)).toBe(all);
    await page
      .getByRole("dialog")
      .getByRole("checkbox", { name: /ermäßigt/u })
      .uncheck();
    // Until then it has gone nowhere: to no server, and not into this browser's store.
    expect(sent.filter((each) => /Klimaforum|Muster/u.test(decodeURIComponent(each)))).toEqual([]);
    expect(await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))).not.toContain(
      "Klimaforum",
    );
    await take(page);

    const title = field(page, "translations.de.title");
    await expect.poll(() => title.inputValue()).toBe("3. Musterstädter Klimaforum: Wärme für alle");
    const marked = page.getByLabel(/aus dem Text, bitte prüfen/u);
    expect(await marked.evaluateAll((fields) => fields.map((each) => each.getAttribute("name")))).toEqual(
      expect.arrayContaining([
        "translations.de.title",
        "venue.name",
        "venue.street",
        "venue.postalCode",
        "venue.city",
      ]),
    );
    await title.fill("Klimaforum");
    await expect.poll(() => title.getAttribute("data-from-text")).toBeNull();
    expect(await field(page, "venue.name").inputValue()).toBe("Bürgerhaus");

    await panelButton(page, "eventForm.form.createDraft").click();
    await page.waitForURL(/\/details\/about/);
    // Beside the list of all parts.
    await page.setViewportSize({ width: 1280, height: 900 });
    await openPart(page, "people");
    expect(await field(page, "contacts.0.email").inputValue()).toBe("erika.muster@example.org");
    await page.getByText("Kontakt – aus dem Text, bitte prüfen", { exact: true }).waitFor();
    await openPart(page, "participation");
    expect(await field(page, "fees.0.amount").inputValue()).toMatch(/^20/u);
    expect(await field(page, "fees.1.amount").count()).toBe(0);
    expect(await field(page, "categories.0.url").inputValue()).toBe("https://www.example.org/anmeldung");
  });
});

test("what a form holds already stays, unless it is ticked beside the new", async () => {
  const event = await ownEvent("Vorhandener Titel", { event: { status: "DRAFT" } });
  const lead = await ownStaff("Timo Text", { organisationId: event.organisationId, role: "EVENT_LEAD" });
  await visit({ app: "admin" }, async (page) => {
    await signIn(page, lead);
    await page.goto(adminPaths.edit(event.id));
    await openPart(page, "about");
    await panelButton(page, "announcement.open").and(page.locator(":enabled")).waitFor();
    await paste(page);
    const title = page.getByRole("dialog").getByRole("checkbox", { name: /^Titel/u });
    expect(await title.isChecked()).toBe(false);
    await page
      .getByRole("dialog")
      .getByText(/Ersetzt: Vorhandener Titel\./u)
      .waitFor();
    await take(page);
    expect(await (await toField(page, "translations.de.title")).inputValue()).toBe("Vorhandener Titel");
    await saveEvent(page);
    const stored = await database().event.findUniqueOrThrow({
      where: { id: event.id },
      include: { contacts: true },
    });
    expect(stored.contacts.map(({ email }) => email)).toContain("erika.muster@example.org");
  });
});
