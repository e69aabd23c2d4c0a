import { pdf, photo } from "@podium/media/samples";
import { moveEvent } from "@podium/tests-support/events";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { adminPaths, field, fillTexts, openPart, panelButton, saveEvent, signIn } from "./harness/admin.ts";
import { visit, visitBoth } from "./harness/browser.ts";
import { announce, database } from "./harness/database.ts";
import { ownEvent, ownStaff } from "./harness/events.ts";
import { expectFits } from "./harness/quality/axe.ts";
import { sitePaths } from "./harness/site.ts";
import { appearsWithin } from "./harness/soon.ts";
import { message } from "./harness/words.ts";

const said = (path: string) => message("admin", "de", `media.${path}`);
const picture = (admin: Page) => admin.locator(".portrait img:not(.portrait__mark)");
const file = (name: string, mimeType: string, buffer: Buffer) => ({ name, mimeType, buffer });

async function choosePortrait(admin: Page): Promise<void> {
  const input = field(admin, "persons.0.file");
  await openPart(admin, "people");
  await panelButton(admin, "eventForm.people.lists.persons.add").click();
  await fillTexts(admin, { "persons.0.name": "Kim Beispiel", "persons.0.officeDe": "Oberbürgermeisterin" });

  // What is wrong stands at the field, and nothing that was typed is lost.
  await input.setInputFiles(file("foto.jpg", "image/jpeg", pdf()));
  await admin.getByText(said("mistakes.noPicture")).waitFor();
  expect(await input.getAttribute("aria-invalid")).toBe("true");
  expect(await field(admin, "persons.0.name").inputValue()).toBe("Kim Beispiel");
  await expectFits(admin);

  // By keyboard: the field opens the system's own window. The browser is told early that it is wanted: told just before
  // the key, it may open its own.
  const chosen = admin.waitForEvent("filechooser");
  await input.focus();
  expect(await input.evaluate((element) => element === document.activeElement)).toBe(true);
  await admin.keyboard.press("Space");
  const chooser = await chosen;
  await chooser.setFiles(file("kim.jpg", "image/jpeg", await photo("jpeg", 600, 800)));
  await picture(admin).waitFor();
  await admin.getByText(said("done")).waitFor();
  const first = await picture(admin).getAttribute("src");
  expect(await field(admin, "persons.0.pictureAltDe").inputValue()).toBe("Kim Beispiel");

  await input.setInputFiles(file("kim.png", "image/png", await photo("png", 500, 500)));
  await admin.waitForFunction(
    (src) => document.querySelector(".portrait img")?.getAttribute("src") !== src,
    first,
  );
  await admin.getByRole("button", { name: said("portrait.remove") }).press("Enter");
  await picture(admin).waitFor({ state: "detached" });
  expect(await input.evaluate((element) => element === document.activeElement)).toBe(true);

  await input.setInputFiles(file("kim.webp", "image/webp", await photo("webp", 500, 500)));
  await picture(admin).waitFor();
  await fillTexts(admin, {
    "persons.0.pictureAltDe": "Kim Beispiel am Rednerpult",
    "persons.0.pictureCredit": "Foto: Alex Muster",
  });
  await expectFits(admin);
}

/** A body's mark stands beside its name. */
async function chooseMark(admin: Page): Promise<void> {
  await panelButton(admin, "eventForm.people.lists.partners.add").click();
  await fillTexts(admin, { "partners.0.name": "Landkreis Beispiel" });
  const input = field(admin, "partners.0.file");
  await input.setInputFiles(file("logo.png", "image/png", await photo("png", 400, 120)));
  await admin.locator(".portrait__mark").waitFor();
  await expectFits(admin);
}

async function uploadReport(admin: Page): Promise<void> {
  await openPart(admin, "results");
  await panelButton(admin, "eventForm.results.lists.documents.add").click();
  await fillTexts(admin, { "documents.0.labelDe": "Bericht" });
  const input = field(admin, "documents.0.file");
  await input.setInputFiles(file("bericht.pdf", "application/pdf", Buffer.from("kein PDF")));
  await admin.getByText(said("mistakes.noDocument")).waitFor();
  await input.setInputFiles(file("Bericht 2026.pdf", "application/pdf", pdf("Bericht")));
  await admin
    .locator(".stored-file")
    .filter({ hasText: /Bericht 2026\.pdf\s*\(PDF, 1\skB\)/u })
    .waitFor();
  expect(await field(admin, "documents.0.url").count()).toBe(0);
  await expectFits(admin);
}

test("a portrait and a report: chosen in the form, and on the page when they are published", async () => {
  const event = await ownEvent("Mit Bildern");
  const day = 86_400_000;
  const times = { startsAt: new Date(Date.now() - 2 * day), endsAt: new Date(Date.now() - day) };
  await moveEvent(database(), event.id, times);
  await announce();
  const lead = await ownStaff("Bea Bild", { organisationId: event.organisationId, role: "EVENT_LEAD" });
  await visitBoth(async ({ site, admin }) => {
    await signIn(admin, lead);
    await admin.goto(adminPaths.edit(event.id));
    await choosePortrait(admin);
    await chooseMark(admin);
    await uploadReport(admin);
    await site.goto(sitePaths.de.event(event.slug));
    expect(await site.locator("#person-1").count()).toBe(0);
    await saveEvent(admin);
    await admin.goto(adminPaths.edit(event.id));
    await openPart(admin, "people");
    expect(await picture(admin).getAttribute("alt")).toBe("Kim Beispiel am Rednerpult");

    await appearsWithin(site, sitePaths.de.event(event.slug), "Oberbürgermeisterin", 2_000);
    const portrait = site.getByRole("img", { name: "Kim Beispiel am Rednerpult" });
    await portrait.scrollIntoViewIfNeeded();
    await site.waitForFunction(
      () => document.querySelector<HTMLImageElement>(".persons__portrait")?.naturalWidth === 360,
    );
    expect([await portrait.getAttribute("width"), await portrait.getAttribute("height")]).toEqual([
      "360",
      "360",
    ]);
    expect(await site.locator("#person-1").innerText()).toContain("Foto: Alex Muster");
    const mark = site.locator(".hosts__mark");
    expect([await mark.getAttribute("width"), await mark.getAttribute("height")]).toEqual(["400", "120"]);
    await expectFits(site);

    const link = site.getByRole("link", { name: /^Bericht \(PDF, 1\skB\)$/u });
    const [download] = await Promise.all([site.waitForEvent("download"), link.click()]);
    expect(download.suggestedFilename()).toBe("Bericht 2026.pdf");
    expect(await download.failure()).toBeNull();
  });
});

test("a picture comes with the page also without scripts, and is taken back with it", async () => {
  const event = await ownEvent("Ohne Skripte");
  const lead = await ownStaff("Rosa Rahmen", { organisationId: event.organisationId, role: "EVENT_LEAD" });
  let address = "";
  await visit({ app: "admin" }, async (admin) => {
    await signIn(admin, lead);
    await admin.goto(adminPaths.edit(event.id));
    await openPart(admin, "people");
    await panelButton(admin, "eventForm.people.lists.persons.add").click();
    await fillTexts(admin, { "persons.0.name": "Ria Rand" });
    await field(admin, "persons.0.file").setInputFiles(
      file("ria.avif", "image/avif", await photo("avif", 200, 200)),
    );
    await picture(admin).waitFor();
    await saveEvent(admin);
  });
  await visit({ javaScript: false, width: 360 }, async (site) => {
    await appearsWithin(site, sitePaths.de.event(event.slug), "Ria Rand", 2_000);
    const portrait = site.getByRole("img", { name: "Ria Rand" });
    address = (await portrait.getAttribute("src")) ?? "";
    expect((await site.request.get(address)).headers()["content-type"]).toBe("image/webp");
    await database().event.update({ where: { id: event.id }, data: { unpublishedAt: new Date() } });
    expect((await site.request.get(address)).status()).toBe(404);
  });
});
