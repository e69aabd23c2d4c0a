import { registration } from "@podium/tests-support/registrations";
import { describe, expect, test } from "vitest";
import {
  adminPaths,
  field,
  fillTexts,
  formButton,
  openPart,
  panelButton,
  publishChanges,
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

const TITLE = "translations.de.title";
const FEE = "translations.de.fee";

describe("L12 · two who edit an event meet field by field", () => {
  test("different fields both stay; of the same one both values are shown, and one is chosen", async () => {
    const event = await ownEvent("Zu zweit");
    const post = { organisationId: event.organisationId, role: "EVENT_LEAD" } as const;
    const [first, second] = [await ownStaff("Elli Erste", post), await ownStaff("Zita Zweite", post)];
    await visit({ app: "admin" }, async (late) => {
      await signIn(late, second);
      await late.goto(`${adminPaths.edit(event.id)}/participation`);
      await visit({ app: "admin" }, async (early) => {
        await signIn(early, first);
        await early.goto(adminPaths.edit(event.id));
        await fillTexts(early, { [TITLE]: "Von Elli", [FEE]: "früh" });
        await early.getByText(/^Zwischengespeichert um/u).waitFor();
      });
      await field(late, FEE).fill("spät");
      const choice = late.getByRole("alert").filter({ hasText: "Elli Erste hat eingetragen" });
      await choice.getByText("früh", { exact: true }).waitFor();
      await choice.getByText("spät", { exact: true }).waitFor();
      expect(await field(late, FEE).getAttribute("aria-invalid")).toBe("true");
      expect(await field(late, FEE).inputValue()).toBe("spät");
      expect(await axeFindings(late, ["light"])).toEqual([]);
      await panelButton(late, "eventForm.form.conflict.takeTheirs").click();
      await choice.waitFor({ state: "detached" });
      expect(await field(late, FEE).inputValue()).toBe("früh");

      await fillTexts(late, { hashtag: "VonZita" });
      await formButton(late).click();
      await late.getByRole("heading", { name: "Hashtag" }).waitFor();
      expect(await late.locator(".difference ins").allInnerTexts()).toEqual(["Von Elli", "früh", "VonZita"]);
      expect(await late.getByText(/^von Elli Erste, /u).count()).toBe(2);
      expect(await axeFindings(late, ["light"])).toEqual([]);
      await late.setViewportSize({ width: 320, height: 640 });
      expect(await overflow(late)).toBeLessThanOrEqual(0);
      await publishChanges(late);
    });
    const row = await database().eventTranslation.findFirstOrThrow({
      where: { eventId: event.id, locale: "de" },
    });
    expect([row.title, row.fee]).toEqual(["Von Elli", "früh"]);
  });
});

describe("T11 · a public event changes when its changes are published", () => {
  test("L2 · a key publishes nothing; the button says who is told; a former state comes back", async () => {
    const event = await ownEvent("Neue Zeit", { places: 5 });
    const email = freshAddress("verlegt");
    await registration(database(), event, { email });
    const lead = await ownStaff("Vera Verlegt", { organisationId: event.organisationId, role: "EVENT_LEAD" });
    await visitBoth(async ({ site, admin }) => {
      await signIn(admin, lead);
      await admin.goto(adminPaths.edit(event.id));
      await field(admin, TITLE).fill("Halb getippter Ti");
      await field(admin, TITLE).press("Enter");
      await (await toField(admin, "occurrences.0.time")).fill("00:05");
      await admin.getByText(/^Zwischengespeichert um/u).waitFor();
      await site.goto(sitePaths.de.event(event.slug));
      await site.getByRole("heading", { level: 1, name: "Neue Zeit", exact: true }).waitFor();

      await openPart(admin, "about");
      await field(admin, TITLE).fill("Ganz getippter Titel");
      await formButton(admin).click();
      const button = admin.getByRole("button", { name: "Veröffentlichen und 1 Person benachrichtigen" });
      await button.waitFor();
      await publishChanges(admin);
      await appearsWithin(site, sitePaths.de.event(event.slug), "Ganz getippter Titel", 2_000);
      expect((await anyMail(email)).text).toContain("Ganz getippter Titel");

      await admin.goto(`${adminPaths.edit(event.id)}/history`);
      await admin.getByRole("link", { name: /^Vergleichen/ }).click();
      await panelButton(admin, "eventChanges.history.restore").click();
      await admin.waitForURL(({ pathname }) => pathname.endsWith("/details/changes"));
      expect(await admin.locator(".difference ins").first().innerText()).toBe("Neue Zeit");
      await admin.goto(adminPaths.event(event.id));
      await admin.getByText("2 Änderungen sind gesammelt und noch nicht gültig", { exact: true }).waitFor();
      await site.goto(sitePaths.de.event(event.slug));
      await site.getByRole("heading", { level: 1, name: "Ganz getippter Titel", exact: true }).waitFor();
    });
  });
});
