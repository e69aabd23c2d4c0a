import { pdf, photo } from "@podium/media/samples";
import { expect, test } from "vitest";
import { adminPaths, field, openPart, saveEvent, signIn } from "./harness/admin.ts";
import { visit } from "./harness/browser.ts";
import { ownEvent, ownStaff } from "./harness/events.ts";
import { axeFindings, overflow } from "./harness/quality/axe.ts";
import { outOfSight } from "./harness/quality/first-screen.ts";
import { firstVisit } from "./harness/quality/first-visit.ts";
import { givePicture } from "./harness/quality/picture.ts";
import { sitePaths } from "./harness/site.ts";
import { appearsWithin } from "./harness/soon.ts";
import { message } from "./harness/words.ts";

const said = (path: string) => message("admin", "de", `media.${path}`);
const file = (name: string, mimeType: string, buffer: Buffer) => ({ name, mimeType, buffer });

test("it is chosen in the form, described and aimed by keyboard; the page shows it", async () => {
  const event = await ownEvent("Mit Titelbild");
  const lead = await ownStaff("Lea Licht", { organisationId: event.organisationId, role: "EVENT_LEAD" });
  await visit({ app: "admin" }, async (admin) => {
    await signIn(admin, lead);
    await admin.goto(adminPaths.edit(event.id));
    await openPart(admin, "about");
    const picture = admin.locator(".lead-choice__picture");
    const input = field(admin, "picture.file");
    await input.setInputFiles(file("foto.jpg", "image/jpeg", pdf()));
    await admin.getByText(said("mistakes.noPicture")).waitFor();
    expect(await input.getAttribute("aria-invalid")).toBe("true");

    await input.setInputFiles(file("saal.jpg", "image/jpeg", await photo("jpeg", 1600, 1000)));
    await picture.waitFor();
    await field(admin, "pictureCredit").fill("Foto: Alex Muster");
    // Unsaid, it would be nothing for whoever does not see it.
    await field(admin, "pictureAltDe").fill("Leute im Saal");
    await field(admin, "pictureFocus").focus();
    await admin.keyboard.press("ArrowDown");
    expect(await picture.getAttribute("data-focus")).toBe("RIGHT");
    for (const width of [360, 768, 1280]) {
      await admin.setViewportSize({ width, height: 900 });
      expect(await overflow(admin)).toBeLessThanOrEqual(0);
    }
    expect(await axeFindings(admin, ["light", "dark"])).toEqual([]);
    await saveEvent(admin);
  });
  await visit({ javaScript: false, width: 1280, height: 900 }, async (site) => {
    await appearsWithin(site, sitePaths.de.event(event.slug), "Foto: Alex Muster", 2_000);
    const image = site.getByRole("img", { name: "Leute im Saal" });
    expect(await image.getAttribute("data-focus")).toBe("RIGHT");
    expect(await image.getAttribute("fetchpriority")).toBe("high");
    const data = await site.locator('script[type="application/ld+json"]').first().textContent();
    expect(JSON.parse(data ?? "").image).toMatchObject({
      "@type": "ImageObject",
      description: "Leute im Saal",
    });
    expect(await site.locator('meta[property="og:image"]').getAttribute("content")).toContain(".png");
  });
});

test("on a desktop it stands above the card, on a phone below it, and nothing moves or grows heavy", async () => {
  const event = await ownEvent("Schwer zu packen");
  await givePicture(event.id);
  for (const [width, height] of [
    [1280, 900],
    [768, 1024],
    [360, 800],
  ] as const)
    await visit({ width, height }, async (page) => {
      const { bytes, shift } = await firstVisit(page, sitePaths.de.event(event.slug));
      const image = page.locator(".lead-picture__image");
      await page.waitForFunction(
        () => document.querySelector<HTMLImageElement>(".lead-picture__image")?.complete,
      );
      const { name, natural } = await image.evaluate((element: HTMLImageElement) => ({
        name: element.currentSrc,
        natural: element.naturalWidth,
      }));
      expect(name).toMatch(/\.avif$/u);
      expect(natural).toBeGreaterThan(0);
      const [picture, card] = await Promise.all([
        image.boundingBox(),
        page.locator(".registration-card").boundingBox(),
      ]);
      expect((picture?.y ?? 0) < (card?.y ?? 0)).toBe(width === 1280);
      expect(await outOfSight(page, { button: ".registration-card__action" })).toEqual([]);
      expect(bytes).toBeGreaterThan(20_000);
      expect(bytes).toBeLessThanOrEqual(250_000);
      expect(shift).toBeLessThanOrEqual(0.01);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      expect(await axeFindings(page, ["light", "dark"])).toEqual([]);
    });
});

test("in a list it is small, and the list stays light and still", async () => {
  await visit({ width: 1280, height: 900 }, async (page) => {
    const event = await ownEvent("Klein in der Liste");
    await givePicture(event.id);
    const found = `${sitePaths.de.home}?text=${encodeURIComponent("Klein in der Liste")}`;
    const { bytes, shift } = await firstVisit(page, found);
    const image = page.locator(".event-entry__picture img").first();
    const box = await image.boundingBox();
    expect([box?.width, box?.height]).toEqual([96, 64]);
    await page.waitForFunction(
      () => document.querySelector<HTMLImageElement>(".event-entry__picture img")?.complete,
    );
    expect(await image.evaluate((element: HTMLImageElement) => element.currentSrc)).toMatch(/\.avif$/u);
    expect((await page.locator(".event-entry").first().boundingBox())?.height).toBeLessThanOrEqual(120);
    expect(bytes).toBeLessThanOrEqual(250_000);
    expect(shift).toBeLessThanOrEqual(0.01);
    await page.setViewportSize({ width: 360, height: 800 });
    expect(await image.isVisible()).toBe(false);
  });
});

test("without a picture, the first page that somebody opens on a slow line is light, and nothing in it moves", async () => {
  const event = await ownEvent("Leicht zu tragen");
  for (const path of [
    sitePaths.de.home,
    sitePaths.de.event(event.slug),
    sitePaths.de.register(event.slug),
    sitePaths.de.event("kommunen-konstruktiv-2024"),
  ])
    for (const width of [360, 1280])
      await visit({ width, height: 800 }, async (page) => {
        const { bytes, shift } = await firstVisit(page, path);
        expect(bytes, path).toBeGreaterThan(20_000);
        expect(bytes, path).toBeLessThanOrEqual(120_000);
        expect(shift, path).toBeLessThanOrEqual(0.01);
      });
});
