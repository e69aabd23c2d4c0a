import { organisation } from "@podium/tests-support/organisations";
import { registration } from "@podium/tests-support/registrations";
import { expect, test } from "vitest";
import {
  adminPaths,
  field,
  fillTexts,
  formButton,
  onDay,
  openPart,
  panelButton,
  saveEvent,
  signIn,
  toField,
} from "./harness/admin.ts";
import { visit, visitBoth } from "./harness/browser.ts";
import { database } from "./harness/database.ts";
import { ownEvent, ownStaff } from "./harness/events.ts";
import { anyMail } from "./harness/mail.ts";
import { axeFindings, overflow } from "./harness/quality/axe.ts";
import { freshAddress, sitePaths } from "./harness/site.ts";
import { appearsWithin } from "./harness/soon.ts";
import { message } from "./harness/words.ts";

const word = (path: string) => message("admin", "de", path);

test("an event is drafted, completed by the list of what is missing, published and then online", async () => {
  const body = await organisation(database(), "Amt für Entwürfe");
  const lead = await ownStaff("Edda Editor", { organisationId: body.id, role: "EVENT_LEAD" });
  await visitBoth(async ({ site, admin }) => {
    await signIn(admin, lead);
    await admin.goto(adminPaths.newEvent);
    await fillTexts(admin, {
      "translations.de.title": "Größere Plätze für alle",
      ...onDay("2031-05-04", "10:00", "12:00"),
    });
    await panelButton(admin, "eventForm.form.createDraft").click();
    await admin.waitForURL(/\/details\/about/);
    const path = sitePaths.de.event(await (await toField(admin, "slug")).inputValue());
    expect((await site.goto(path))?.status()).toBe(404);

    const overview = new URL(admin.url()).pathname.replace(/\/details.*$/, "");
    await admin.goto(overview);
    const missing = admin.locator("#checklist").locator("..");
    await admin.getByText(word("event.missingFields.venue"), { exact: true }).first().waitFor();
    expect(await missing.count()).toBe(1);
    expect(await panelButton(admin, "eventState.publish.button").count()).toBe(0);

    await admin.goto(`${overview}/details`);
    const parts = admin.locator("#event-parts");
    await parts.getByText(word("eventForm.form.missing")).first().waitFor();
    await (await toField(admin, "inEnglish")).check();
    for (const locale of ["de", "en"]) {
      await fillTexts(admin, {
        [`translations.${locale}.kind`]: "Dialog",
        [`translations.${locale}.audience`]: "Alle",
        [`translations.${locale}.fee`]: "0 €",
        [`translations.${locale}.summary`]: "Wir reden über Plätze.",
        [`translations.${locale}.body`]: "Ein **fetter** Absatz.",
      });
    }
    await fillTexts(admin, { "translations.en.title": "Larger squares for all" });
    await (await toField(admin, "format")).selectOption("ONLINE");
    await openPart(admin, "classification");
    await admin.getByLabel(word("eventForm.classification.audienceNames.CITIZENS"), { exact: true }).check();
    await parts.getByRole("link", { name: word("event.missingFields.onlineUrl"), exact: true }).click();
    await expect.poll(() => new URL(admin.url()).pathname).toMatch(/when-where$/);
    await field(admin, "onlineUrl").fill("https://example.org/raum");
    await parts.getByText(word("eventForm.form.nothingMissing"), { exact: true }).waitFor();
    await admin.goBack();
    await admin
      .getByRole("heading", { level: 2, name: word("eventForm.form.parts.classification") })
      .waitFor();
    await saveEvent(admin);

    await admin.goto(overview);
    await panelButton(admin, "eventState.publish.button").click();
    await admin.getByText(word("eventState.publish.done")).waitFor();
    // L7: back within ten seconds, by one click.
    await appearsWithin(site, path, "Größere Plätze für alle", 2_000);
    await admin.getByRole("button", { name: word("eventState.undo.button") }).click();
    await admin.getByText(word("eventState.undo.done")).waitFor();
    await panelButton(admin, "eventState.publish.button").click();
    await admin.getByText(word("eventState.publish.done")).waitFor();
    await appearsWithin(site, path, "Größere Plätze für alle", 2_000);
    await site.goto(path.replace("/veranstaltungen", "/en/events"));
    await site.getByRole("heading", { level: 1, name: "Larger squares for all" }).waitFor();
  });
});

const typed = `18. September: Auftakt
2. Oktober: Werkstatt

1 * 2 * 3, snake_case_name, <b>HTML</b>, &amp;, C:\\dir, zwei  Blanks, a\u00a0b
    > 5 | ~~ *** #hashtag שלום 👩‍👧`;

test("T1 · what is saved shows on the site within two seconds, and in the preview, as it was typed", async () => {
  const event = await ownEvent("Vorher");
  const lead = await ownStaff("Anton Änderung", { organisationId: event.organisationId, role: "EVENT_LEAD" });
  await visitBoth(async ({ site, admin }) => {
    await site.goto(sitePaths.de.event(event.slug));
    await signIn(admin, lead);
    await admin.goto(adminPaths.edit(event.id));
    await fillTexts(admin, {
      "translations.de.title": "Nachher",
      "translations.de.body": `${typed}\n\n- **fett** www.example.org.`,
    });
    await saveEvent(admin);
    await appearsWithin(site, sitePaths.de.event(event.slug), "Nachher", 2_000);
    await admin.goto(adminPaths.preview(event.id));
    const shown = await site.context().newPage();
    await shown.goto(await admin.locator('[name="preview-de"]').inputValue());
    for (const page of [site, shown]) {
      const prose = page.locator(".podium-prose--typed");
      expect((await prose.innerText()).startsWith(`${typed}\n`)).toBe(true);
      expect(await prose.locator("b").count()).toBe(0);
      expect(await prose.locator("li strong").innerText()).toBe("fett");
      expect(await prose.locator("li a").getAttribute("href")).toBe("https://www.example.org/");
    }
  });
});

test("a mistake is named above the form and at its field, and nothing that was typed is lost", async () => {
  const event = await ownEvent("Fehlerhaft");
  const lead = await ownStaff("Frida Fehler", { organisationId: event.organisationId, role: "EVENT_LEAD" });
  await visit({ app: "admin" }, async (page) => {
    await signIn(page, lead);
    await page.goto(adminPaths.edit(event.id));
    await fillTexts(page, {
      "translations.de.title": "",
      "translations.de.fee": "fünf Euro",
      ...onDay("2031-05-04", "12:00", "10:00"),
    });
    await formButton(page).click();
    await page.getByText(word("fieldError.endBeforeStart")).first().waitFor();
    await expect.poll(() => field(page, "occurrences.0.endTime").getAttribute("aria-invalid")).toBe("true");
    // The title stands in another part; the list above the form leads there.
    await page
      .locator(".podium-error-summary")
      .getByRole("link", { name: /^Titel/ })
      .click();
    await page.locator('[name="translations.de.title"]:focus').waitFor();
    expect(await field(page, "translations.de.title").getAttribute("aria-invalid")).toBe("true");
    expect(await (await toField(page, "translations.de.fee")).inputValue()).toBe("fünf Euro");
    // Leaving now would ask first.
    page.on("dialog", (dialog) => dialog.accept());
  });
});

test("a second category gets places of its own, and saving twice makes nothing twice", async () => {
  const event = await ownEvent("Vor Ort und online", { places: 20 });
  const lead = await ownStaff("Kira Kategorie", { organisationId: event.organisationId, role: "EVENT_LEAD" });
  await visitBoth(async ({ site, admin }) => {
    await signIn(admin, lead);
    await admin.goto(adminPaths.edit(event.id));
    await openPart(admin, "participation");
    await expect.poll(() => field(admin, "pools.0.size").inputValue()).toBe("20");
    expect(await field(admin, "categories.0.nameDe").count()).toBe(0);
    await panelButton(admin, "eventForm.opening.addCategory").first().click();
    await admin.locator('[name="categories.1.nameDe"]:focus').waitFor();
    await fillTexts(admin, {
      "categories.0.nameDe": "Im Saal",
      "categories.0.nameEn": "In the hall",
      "categories.1.nameDe": "Im Video",
      "categories.1.nameEn": "By video",
    });
    await panelButton(admin, "eventForm.places.lists.pools.add").click();
    await field(admin, "pools.1.name").fill("Videokonferenz");
    const second = admin
      .getByRole("group", { name: word("eventForm.places.fields.categories_pools") })
      .nth(1);
    await second.getByLabel("Plätze (20 Plätze)", { exact: true }).uncheck();
    await second.getByLabel("Videokonferenz (ohne Grenze)", { exact: true }).check();
    await saveEvent(admin);
    expect(await axeFindings(admin)).toEqual([]);
    await admin.setViewportSize({ width: 320, height: 640 });
    expect(await overflow(admin)).toBeLessThanOrEqual(0);
    await admin.setViewportSize({ width: 1280, height: 900 });
    await field(admin, "pools.0.size").fill("25");
    await admin.getByText("Öffentlich ist noch der alte Stand: 1 Angabe ist geändert.").waitFor();
    await saveEvent(admin);
    await appearsWithin(site, sitePaths.de.event(event.slug), "Im Video", 2_000);
  });
  const pools = await database().capacityPool.findMany({
    where: { eventId: event.id },
    orderBy: { name: "asc" },
    select: { name: true, size: true, categories: { select: { category: { select: { nameDe: true } } } } },
  });
  expect(pools).toEqual([
    { name: "Plätze", size: 25, categories: [{ category: { nameDe: "Im Saal" } }] },
    { name: "Videokonferenz", size: null, categories: [{ category: { nameDe: "Im Video" } }] },
  ]);
});

test("fewer places than are taken are refused with the number and the way to the field; the others stay as they are", async () => {
  const event = await ownEvent("Schon vergeben", { places: 4 });
  for (const name of ["eins", "zwei", "drei"])
    await registration(database(), event, { email: freshAddress(name) });
  const lead = await ownStaff("Gero Grenze", { organisationId: event.organisationId, role: "EVENT_LEAD" });
  await visit({ app: "admin" }, async (page) => {
    await signIn(page, lead);
    await page.goto(adminPaths.edit(event.id));
    await fillTexts(page, { "pools.0.size": "2" });
    await formButton(page).click();
    await page.getByRole("button", { name: /^Veröffentlichen/ }).click();
    await page.getByText("Es sind schon 3 Plätze vergeben").first().waitFor();
    await page.getByRole("link", { name: /^Zur Angabe: / }).click();
    await page.locator('[name="pools.0.size"]:focus').waitFor();
    expect(await field(page, "pools.0.size").inputValue()).toBe("2");
  });
  const pool = await database().capacityPool.findUniqueOrThrow({ where: { id: event.poolId } });
  expect(pool.size).toBe(4);
});

test("a cancelled event says so with its reason, and everybody who registered gets a mail", async () => {
  const event = await ownEvent("Fällt aus", { places: 5 });
  const email = freshAddress("betroffen");
  await registration(database(), event, { email });
  const lead = await ownStaff("Alma Absage", { organisationId: event.organisationId, role: "EVENT_LEAD" });
  await visitBoth(async ({ site, admin }) => {
    await signIn(admin, lead);
    await admin.goto(adminPaths.event(event.id));
    await panelButton(admin, "eventState.cancel.button").click();
    const dialog = admin.getByRole("dialog");
    await dialog.getByText("Eine Person bekommt die E-Mail „Abgesagt“.").waitFor();
    await dialog.getByRole("button", { name: word("eventState.cancel.confirm"), exact: true }).click();
    await dialog.getByText(word("fieldError.required")).first().waitFor();
    await dialog.locator('[name="reasonDe"]').fill("Sturmwarnung am Wochenende");
    await dialog.locator('[name="reasonEn"]').fill("Storm warning for the weekend");
    await dialog.getByRole("button", { name: word("eventState.cancel.confirm"), exact: true }).click();
    await admin.getByText(word("eventState.notice.cancelled")).first().waitFor();
    await appearsWithin(site, sitePaths.de.event(event.slug), "Sturmwarnung am Wochenende", 2_000);
    await appearsWithin(site, sitePaths.en.event(event.slug), "Storm warning for the weekend", 2_000);
  });
  expect((await anyMail(email)).text).toContain("Sturmwarnung am Wochenende");
  const pool = await database().capacityPool.findUniqueOrThrow({ where: { id: event.poolId } });
  expect(pool.taken).toBe(0);
});
