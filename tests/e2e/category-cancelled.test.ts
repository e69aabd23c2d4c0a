import { ownToken } from "@podium/tests-support/own-links";
import { registration } from "@podium/tests-support/registrations";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { adminPaths, field, formButton, openPart, signIn } from "./harness/admin.ts";
import { visitBoth } from "./harness/browser.ts";
import { database } from "./harness/database.ts";
import { ownEvent, ownStaff } from "./harness/events.ts";
import { anyMail } from "./harness/mail.ts";
import { axeFindings, overflow } from "./harness/quality/axe.ts";
import { freshAddress, registrationForm, siteHeading, sitePaths } from "./harness/site.ts";
import { message } from "./harness/words.ts";

const word = (path: string) => message("admin", "de", path);
const reason = "Die Leitung ist erkrankt.";

async function isFit(page: Page): Promise<void> {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await axeFindings(page)).toEqual([]);
  }
}

test("a workshop is cancelled in the form: its people are told why, a form that was open refuses and keeps what was typed", async () => {
  const event = await ownEvent("Tag der Werkstätten", {
    pools: [
      { key: "hall", name: "Saal", size: 30 },
      { key: "room", name: "Werkraum", size: 8 },
    ],
    categories: [
      { nameDe: "Vortrag", nameEn: "Talk", pools: ["hall"] },
      { nameDe: "Werkstatt", nameEn: "Workshop", pools: ["hall", "room"] },
    ],
    easy: { title: "Tag der Werk-Stätten", summary: "Sie können dort etwas bauen.", body: "" },
  });
  const [, workshop = ""] = event.categoryIds;
  const lead = await ownStaff("Paula Plan", { organisationId: event.organisationId, role: "EVENT_LEAD" });
  const email = freshAddress("werkstatt");
  const { id } = await registration(database(), { ...event, categoryId: workshop }, { email });
  await registration(
    database(),
    { ...event, categoryId: workshop },
    { state: "UNCONFIRMED", email: freshAddress("offen") },
  );
  await visitBoth(async ({ site, admin }) => {
    const { register, event: page } = sitePaths.de;
    // A form that is open while it happens.
    await site.goto(`${register(event.slug)}?art=${workshop}`);
    const form = registrationForm(site, "de");
    await form.firstName.fill("Zoë");
    await form.lastName.fill("Đặng");
    await form.email.fill(freshAddress("spaet"));

    await signIn(admin, lead);
    await admin.goto(adminPaths.edit(event.id));
    await openPart(admin, "participation");
    await field(admin, "categories.1.isCancelled").check();
    await isFit(admin);
    await formButton(admin).click();
    await admin.getByText(word("fieldError.required"), { exact: false }).first().waitFor();
    await field(admin, "categories.1.reasonDe").fill(reason);
    await formButton(admin).click();
    await admin.waitForURL(({ pathname }) => pathname.endsWith("/details/changes"));
    await admin.getByText("Was abgesagt ist, beendet 2 Anmeldungen.", { exact: false }).waitFor();
    await isFit(admin);
    await admin.getByRole("button", { name: "Veröffentlichen und 2 Personen benachrichtigen" }).click();
    await admin.getByText("2 Personen bekommen eine Nachricht.", { exact: false }).waitFor();

    await form.check.click();
    await site
      .getByText(message("web", "de", "refusal.registration_categoryCancelled"))
      .first()
      .waitFor();
    expect(await site.getByText(reason).count()).toBeGreaterThan(0);
    await isFit(site);
    await site.getByRole("radio").check();
    expect(await form.lastName.inputValue()).toBe("Đặng");
    await form.check.click();
    await siteHeading(site, "de", "registration.check.heading").waitFor();

    await expect
      .poll(async () => {
        await site.goto(page(event.slug));
        return site.locator("#registration").getByText(reason).count();
      })
      .toBe(1);
    await site.getByText("Werkstatt findet nicht statt.").waitFor();
    await isFit(site);
    await site.goto(sitePaths.de.inEasyLanguage(event.slug));
    await site.getByText("fällt aus", { exact: false }).waitFor();
    await isFit(site);

    const mail = await anyMail(email);
    expect(mail.subject).toBe("Abgesagt: Werkstatt – Tag der Werkstätten");
    expect(mail.text).toContain(reason);
    expect(mail.text).toContain("Das findet weiterhin statt: Vortrag.");
    const calendar = mail.attachments.find(({ mimeType }) => mimeType === "text/calendar")?.content;
    expect(calendar).toContain("METHOD:CANCEL");

    await site.goto(`/meine-anmeldung/${ownToken(id)}`);
    await site.getByRole("heading", { name: "Abgesagt", exact: true }).waitFor();
    expect(await site.getByText(`Grund: ${reason}`).count()).toBe(1);
    // Also true once it takes place again: nobody comes back by that.
    await site.getByText("Was Sie gewählt hatten, wurde abgesagt.", { exact: false }).waitFor();
    await isFit(site);
  });
});
