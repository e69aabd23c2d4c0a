import { pdf, photo } from "@podium/media/samples";
import { type Clamd, eicar, startClamd } from "@podium/tests-support/media/clamd";
import { type S3, startS3 } from "@podium/tests-support/media/s3";
import { type Running, startAdmin, startSite } from "@podium/tests-support/processes";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  adminPaths,
  field,
  fillTexts,
  openPart,
  panelButton,
  saveEvent,
  signInByForm,
} from "./harness/admin.ts";
import { visitForeign } from "./harness/browser.ts";
import { ownEvent, ownStaff } from "./harness/events.ts";
import { expectFits } from "./harness/quality/axe.ts";
import { sitePaths } from "./harness/site.ts";
import { stage } from "./harness/stage.ts";
import { message } from "./harness/words.ts";

// A panel and a site that keep media in a bucket and ask a virus scanner; both are away at times.

let s3: S3;
let clamd: Clamd;
let panel: Running;
let site: Running;
beforeAll(async () => {
  [s3, clamd] = await Promise.all([startS3(), startClamd()]);
  const { databaseUrl, dataDir } = stage();
  const place = { databaseUrl, dataDir };
  const port = "port" in clamd.place ? clamd.place.port : 0;
  const scanned = { ...s3.environment, CLAMAV_ADDRESS: `tcp://127.0.0.1:${port}` };
  [panel, site] = await Promise.all([
    startAdmin({ ...place, environment: scanned }),
    startSite({ ...place, environment: s3.environment }),
  ]);
});
afterAll(async () => {
  await Promise.all([panel?.stop(), site?.stop(), clamd?.stop(), s3?.stop()]);
});

const said = (path: string) => message("admin", "de", `media.${path}`);
const file = (name: string, mimeType: string, buffer: Buffer) => ({ name, mimeType, buffer });

test("what is away is said at the field, what was typed stays, and the page shows the words in place of the picture", async () => {
  const event = await ownEvent("Mit Bild in der Ferne");
  const lead = await ownStaff("Fee Ferne", { organisationId: event.organisationId, role: "EVENT_LEAD" });
  const saal = file("saal.jpg", "image/jpeg", await photo("jpeg", 1200, 800));

  const choose = async (admin: Page) => {
    await signInByForm(admin, lead);
    await admin.goto(adminPaths.edit(event.id));
    await openPart(admin, "people");
    await panelButton(admin, "eventForm.people.lists.persons.add").click();
    await fillTexts(admin, { "persons.0.name": "Kim Beispiel", "persons.0.officeDe": "Oberbürgermeisterin" });
    const input = field(admin, "persons.0.file");
    const refused = async (given: typeof saal, mistake: string) => {
      await input.setInputFiles(given);
      await admin.getByText(said(`mistakes.${mistake}`)).waitFor();
      expect(await input.getAttribute("aria-invalid")).toBe("true");
      expect(await field(admin, "persons.0.name").inputValue()).toBe("Kim Beispiel");
      expect(await field(admin, "persons.0.officeDe").inputValue()).toBe("Oberbürgermeisterin");
      await expectFits(admin);
    };
    await s3.become("away");
    await refused(saal, "notStored");
    await s3.become("ok");
    await clamd.become("away");
    await refused(saal, "notScanned");
    await clamd.become("ok");
    await refused(file("kim.pdf", "application/pdf", pdf(eicar.toString())), "infected");

    // The same file, once more: nothing has to be typed again.
    await input.setInputFiles(saal);
    await admin.locator(".portrait img").waitFor();
    expect(await input.getAttribute("aria-invalid")).not.toBe("true");
    await openPart(admin, "about");
    await field(admin, "picture.file").setInputFiles(saal);
    await admin.locator(".lead-choice__picture").waitFor();
    await fillTexts(admin, { pictureAltDe: "Leute im Saal", pictureCredit: "Foto: Alex Muster" });
    await saveEvent(admin);
  };
  await visitForeign("light", choose, panel.url);

  const shown = (isThere: boolean) => async (page: Page) => {
    await page.setViewportSize({ width: 360, height: 800 });
    await page.goto(sitePaths.de.event(event.slug), { waitUntil: "networkidle" });
    const picture = page.getByRole("img", { name: "Leute im Saal" });
    await picture.scrollIntoViewIfNeeded();
    await page.waitForLoadState("networkidle");
    expect(await picture.evaluate((element: HTMLImageElement) => element.naturalWidth > 0)).toBe(isThere);
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("Mit Bild in der Ferne");
    expect(await page.getByRole("img", { name: "Kim Beispiel" }).count()).toBe(1);
    await expectFits(page);
  };
  await visitForeign("light", shown(true), site.url);
  await s3.become("away");
  await visitForeign("light", shown(false), site.url);
});
