import { photo } from "@podium/media/samples";
import { expect, test } from "vitest";
import { adminPaths, field, signIn } from "./harness/admin.ts";
import { visit, visitBoth } from "./harness/browser.ts";
import { database } from "./harness/database.ts";
import { ownEvent, ownStaff } from "./harness/events.ts";
import { axeFindings, overflow } from "./harness/quality/axe.ts";
import { outOfSight } from "./harness/quality/first-screen.ts";
import { sitePaths } from "./harness/site.ts";
import { message } from "./harness/words.ts";

const said = (path: string) => message("admin", "de", `organisation.${path}`);

test("a body gets its look in the panel, refused first, and visitors see it above its event, not elsewhere", async () => {
  const event = await ownEvent("Auftritt");
  const { slug } = await database().organisation.findUniqueOrThrow({ where: { id: event.organisationId } });
  const login = await ownStaff("Ada Amt", { organisationId: event.organisationId, role: "ADMINISTRATOR" });
  await visitBoth(async ({ site, admin }) => {
    await site.goto(sitePaths.de.event(event.slug));
    await signIn(admin, login);
    await admin.goto(adminPaths.start);
    // Who administers one body comes to it at once.
    await admin
      .getByRole("link", { name: said("title"), exact: true })
      .first()
      .click();
    await admin.waitForURL((url) => url.pathname === adminPaths.look(event.organisationId));
    await field(admin, "colour").fill("#ffd600");
    await field(admin, "helpDe").fill("Fragen Sie **Ada**.");
    await admin.getByRole("button", { name: said("save") }).click();
    await admin.getByText("Ihr Kontrast ist 1,28 : 1, nötig sind 4,5 : 1.").waitFor();
    expect(await field(admin, "colour").getAttribute("aria-invalid")).toBe("true");
    expect(await field(admin, "helpDe").inputValue()).toBe("Fragen Sie **Ada**.");

    await admin.getByRole("button", { name: "#836e00 nehmen" }).press("Enter");
    expect(await field(admin, "colour").inputValue()).toBe("#836e00");
    expect(await field(admin, "inSentenceDe").getAttribute("placeholder")).toBe("die Stadt Auftritt");
    await field(admin, "markFile").setInputFiles({
      name: "wappen.png",
      mimeType: "image/png",
      buffer: await photo("png", 300, 120),
    });
    await admin.locator(".portrait__mark").waitFor();
    for (const width of [320, 360, 768, 1280]) {
      await admin.setViewportSize({ width, height: 900 });
      expect(await overflow(admin)).toBeLessThanOrEqual(0);
    }
    expect(await axeFindings(admin)).toEqual([]);
    await admin.getByRole("button", { name: said("save") }).click();
    // The words for whoever does not see it are missing.
    expect(await field(admin, "markAltDe").getAttribute("aria-invalid")).toBe("true");
    await field(admin, "markAltDe").fill("Wappen von Auftritt");
    await admin.getByRole("button", { name: said("save") }).click();
    await admin.getByText(said("saved")).waitFor();

    const mark = site.getByRole("banner").getByRole("img", { name: "Wappen von Auftritt" });
    await expect
      .poll(async () => {
        await site.goto(sitePaths.de.event(event.slug));
        return mark.count();
      })
      .toBe(1);
    expect(await mark.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(300);
    // Beside who invites it says nothing again, has its room before it is there, and takes nothing from the first screen.
    const beside = site.locator(".hosts__mark");
    expect(await beside.count()).toBe(1);
    expect(await beside.getAttribute("alt")).toBe("");
    for (const [name, pixels] of [
      ["width", "300"],
      ["height", "120"],
    ] as const)
      expect(await beside.getAttribute(name)).toBe(pixels);
    for (const size of [
      { width: 360, height: 800 },
      { width: 1280, height: 900 },
    ]) {
      await site.setViewportSize(size);
      const parts = { title: "h1", when: ".event-facts time", button: ".registration-card__action" };
      expect(await outOfSight(site, parts)).toEqual([]);
      expect((await beside.boundingBox())?.height).toBeLessThanOrEqual(40);
    }
    const link = site.getByRole("link", { name: message("web", "de", "frame.events"), exact: true }).first();
    expect(await link.evaluate((element) => getComputedStyle(element).color)).toBe("rgb(131, 110, 0)");
    await site.goto(sitePaths.de.help(slug));
    await site.getByText("Fragen Sie Ada.").waitFor();
    await site.goto(sitePaths.de.home);
    await site.getByText(message("web", "de", "frame.claim")).waitFor();
    expect(await link.evaluate((element) => getComputedStyle(element).color)).not.toBe("rgb(131, 110, 0)");
  });
});

const difficult = [
  ["Sonnenfeld", "#836e00"],
  ["Nebelheim", "#707070"],
  ["Kohlhausen", "#000000"],
  ["Funkenau", "#1d810a"],
  ["Tiefensee", "#00205b"],
] as const;

test.each(difficult)("the pages of %s, in %s, can be read in light and dark", async (name, colour) => {
  const event = await ownEvent(name, { places: 9 });
  const { slug } = await database().organisation.update({
    where: { id: event.organisationId },
    data: { colour },
  });
  await visit({ javaScript: true, width: 360 }, async (page) => {
    for (const path of [
      sitePaths.de.event(event.slug),
      sitePaths.de.register(event.slug),
      sitePaths.de.organisation(slug),
      sitePaths.de.help(slug),
    ]) {
      await page.goto(path);
      expect([path, await axeFindings(page)]).toEqual([path, []]);
      await page.getByRole("banner").getByText(`Stadt ${name}`).waitFor();
    }
  });
});

test("the pages of a body with a long name fit every width, lead to each other by keyboard, and need no script", async () => {
  const event = await ownEvent("Langenhagenbergerhausener Verwaltungsgemeinschaft");
  const { slug } = await database().organisation.findUniqueOrThrow({ where: { id: event.organisationId } });
  const series = await database().eventSeries.create({
    data: {
      organisationId: event.organisationId,
      slug: `reihe-${slug}`,
      nameDe: "Abende",
      nameEn: "Evenings",
    },
  });
  await database().event.update({ where: { id: event.id }, data: { seriesId: series.id } });
  await visit({ javaScript: false }, async (page) => {
    for (const path of [
      sitePaths.de.event(event.slug),
      sitePaths.de.organisation(slug),
      sitePaths.de.help(slug),
      sitePaths.de.series(series.slug),
    ]) {
      await page.goto(path);
      for (const width of [320, 360, 768, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await overflow(page), `${path} at ${width}`).toBeLessThanOrEqual(0);
      }
      // The menu stays beside the name.
      await page.setViewportSize({ width: 360, height: 800 });
      const [menu, home] = [page.locator(".frame-menu__toggle"), page.locator(".frame-header__home")];
      const [beside, name] = [await menu.boundingBox(), await home.boundingBox()];
      expect((beside?.y ?? 0) < (name?.y ?? 0) + (name?.height ?? 0)).toBe(true);
    }
    // After the link to the content comes the body.
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => url.pathname === sitePaths.de.organisation(slug));
    await page
      .getByRole("contentinfo")
      .getByRole("link", { name: message("web", "de", "frame.footer.help") })
      .click();
    await page.waitForURL((url) => url.pathname === sitePaths.de.help(slug));
  });
});
