import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import {
  adminPaths,
  field,
  fillTexts,
  logOut,
  onDay,
  openPart,
  panelButton,
  saveEvent,
  signIn,
  signInByForm,
  switchToEnglish,
  toField,
  tryToSignIn,
} from "./harness/admin.ts";
import { visit } from "./harness/browser.ts";
import { database } from "./harness/database.ts";
import { type JourneyEvent, ownEvent, ownStaff, type StaffLogin } from "./harness/events.ts";
import { message } from "./harness/words.ts";

const word = (path: string) => message("admin", "de", path);
const isBack = (page: Page, locale: "de" | "en" = "de") =>
  page.getByRole("status").getByText(message("admin", locale, "draft.back.text"), { exact: true });

/** The server has all that was typed. */
const isKept = (page: Page) => page.getByText(/^Zwischengespeichert um/u).waitFor();

const TITLE = "translations.de.title";
const BODY = "translations.de.body";

type Stay = { page: Page; event: JourneyEvent; login: StaffLogin };

/** Each leads away from the form, and is not back at it yet. */
const waysAway: Record<string, (stay: Stay) => Promise<void>> = {
  "a tab of the event": ({ page }) => page.locator(".tabs__link").first().click(),
  "an entry of the menu": ({ page }) => page.locator(".panel-side .panel-nav__link").first().click(),
  "the name above": ({ page }) => page.locator(".panel-brand").click(),
  "going back": async ({ page }) => {
    await page.goBack();
  },
  reloading: async ({ page }) => {
    await page.reload();
  },
  "another address": async ({ page }) => {
    await page.goto(adminPaths.audit);
  },
  "the other language": async ({ page }) => {
    await switchToEnglish(page);
    await page.getByRole("button", { name: "Deutsch", exact: true }).filter({ visible: true }).click();
    await expect.poll(() => page.locator("html").getAttribute("lang")).toBe("de");
  },
  "the end of the session": async ({ page, login }) => {
    await database().staffSession.deleteMany({ where: { userId: login.userId } });
    await page.goto(adminPaths.start);
    await tryToSignIn(page, login);
    await page.waitForURL(({ pathname }) => pathname === adminPaths.start);
  },
  "a session that has ended when it is saved": async ({ page, login }) => {
    await database().staffSession.deleteMany({ where: { userId: login.userId } });
    await panelButton(page, "eventForm.form.save").click();
    await page.getByText(word("error.loggedOutTitle"), { exact: true }).waitFor();
    await signInByForm(page, login);
  },
  "a server that gives no answer": async ({ page }) => {
    await page.route("**/api/trpc/**", () => {});
    await panelButton(page, "eventForm.form.save").click();
    await page.reload();
    await page.unroute("**/api/trpc/**");
  },
  "a mistake that keeps it from being saved": async ({ page }) => {
    await fillTexts(page, { ...onDay("2031-05-04", "10:00", "09:00") });
    await panelButton(page, "eventForm.form.save").click();
    await page.getByText(word("fieldError.endBeforeStart")).first().waitFor();
    await page.locator(".tabs__link").first().click();
  },
  "closing the window": async (stay) => {
    const next = await stay.page.context().newPage();
    await stay.page.close();
    stay.page = next;
  },
  "a second window": async (stay) => {
    // Both windows are open: once the server has it, it is for the server to say.
    const eventId_field = { eventId: stay.event.id, field: TITLE };
    const kept = () => database().eventEdit.findUnique({ where: { eventId_field } });
    await expect.poll(async () => (await kept())?.value).toBe("Titel vor: a second window");
    stay.page = await stay.page.context().newPage();
  },
};

async function staffOf(event: JourneyEvent, name: string): Promise<StaffLogin> {
  return ownStaff(name, { organisationId: event.organisationId, role: "EVENT_LEAD" });
}

describe("L1 · nothing that is typed in the panel is lost", () => {
  test("whatever leads away from an event's form, what was typed is there again", async () => {
    const event = await ownEvent("Halb getippt", { event: { status: "DRAFT" } });
    const login = await staffOf(event, "Tina Tippt");
    await visit({ app: "admin" }, async (page) => {
      const stay = { page, event, login };
      await signIn(page, login);
      await page.goto(adminPaths.event(event.id));
      await page.goto(adminPaths.edit(event.id));
      for (const [way, leave] of Object.entries(waysAway)) {
        await field(stay.page, TITLE).fill(`Titel vor: ${way}`);
        await field(stay.page, BODY).fill(`Zeile eins\n${way}`);
        await leave(stay);
        await stay.page.waitForLoadState();
        await stay.page.goto(`${adminPaths.edit(event.id)}/about`);
        await panelButton(stay.page, "eventForm.form.save").waitFor();
        await expect
          .poll(() => field(stay.page, TITLE).inputValue(), { message: way })
          .toBe(`Titel vor: ${way}`);
        expect(await field(stay.page, BODY).inputValue(), way).toBe(`Zeile eins\n${way}`);
      }
      await fillTexts(stay.page, onDay("2031-05-04", "10:00", "12:00"));
      await saveEvent(stay.page);
      await openPart(stay.page, "about");
      await stay.page.reload();
      await expect.poll(() => field(stay.page, TITLE).inputValue()).toMatch(/^Titel vor/u);
      expect(await isBack(stay.page).count()).toBe(0);
    });
  });

  test("what was typed can be discarded, and what was discarded can be brought back, by keyboard", async () => {
    const event = await ownEvent("Verworfen");
    const login = await staffOf(event, "Vera Verwirft");
    await visit({ app: "admin" }, async (page) => {
      await signIn(page, login);
      await page.goto(adminPaths.edit(event.id));
      await field(page, TITLE).fill("Neuer Titel");
      await fillTexts(page, { "pools.0.size": "fünf" });
      await isKept(page);
      await page.reload();
      await expect.poll(() => field(page, "pools.0.size").inputValue()).toBe("fünf");
      await openPart(page, "about");
      await page.getByRole("button", { name: "Alle 2 Änderungen verwerfen" }).focus();
      await page.keyboard.press("Enter");
      await panelButton(page, "eventForm.form.bringBack").waitFor();
      expect(await field(page, TITLE).inputValue()).toBe("Verworfen");
      expect(await database().eventEdit.count({ where: { eventId: event.id } })).toBe(0);
      await page.keyboard.press("Enter");
      await page.getByRole("button", { name: "Alle 2 Änderungen verwerfen" }).waitFor();
      expect(await field(page, TITLE).inputValue()).toBe("Neuer Titel");
      await page.keyboard.press("Enter");
      await panelButton(page, "eventForm.form.bringBack").waitFor();
      await page.reload();
      await expect.poll(() => field(page, TITLE).inputValue()).toBe("Verworfen");
      expect(await isBack(page).count()).toBe(0);
    });
  });

  test("what was saved by somebody else meanwhile is in the form, and named where both have typed", async () => {
    const event = await ownEvent("Zu zweit getippt", { event: { status: "DRAFT" } });
    const login = await staffOf(event, "Zora Zwei");
    await visit({ app: "admin" }, async (page) => {
      await signIn(page, login);
      await page.goto(`${adminPaths.edit(event.id)}/about`);
      await field(page, TITLE).fill("Von mir");
      await field(page, "translations.de.audience").fill("Alle, die wollen");
      await isKept(page);
      await database().eventTranslation.update({
        where: { eventId_locale: { eventId: event.id, locale: "de" } },
        data: { title: "Von ihr", fee: "3 €" },
      });
      await database().event.update({ where: { id: event.id }, data: { version: { increment: 1 } } });
      await panelButton(page, "eventForm.form.save").click();
      const choice = page.getByRole("alert").filter({ hasText: /^Titel \(Deutsch\)/u });
      await choice.getByText("Von ihr", { exact: true }).waitFor();
      await choice.getByText("Von mir", { exact: true }).waitFor();
      expect(await (await toField(page, "translations.de.fee")).inputValue()).toBe("3 €");
      await openPart(page, "about");
      await panelButton(page, "eventForm.form.conflict.keepMine").click();
      await choice.waitFor({ state: "detached" });
      await saveEvent(page);
    });
    const saved = await database().eventTranslation.findFirstOrThrow({
      where: { eventId: event.id, locale: "de" },
      select: { title: true, audience: true, fee: true },
    });
    expect(saved).toEqual({ title: "Von mir", audience: "Alle, die wollen", fee: "3 €" });
  });

  test("logging out names what is not saved, and leaves nothing for whoever comes next", async () => {
    const event = await ownEvent("Halbe Person");
    const [login, other] = [await staffOf(event, "Paula Person"), await staffOf(event, "Otto Andere")];
    const enter = `${adminPaths.attendees(event.id)}/enter`;
    const held = (page: Page) => page.evaluate(() => JSON.stringify(window.localStorage));
    await visit({ app: "admin" }, async (page) => {
      await signIn(page, login);
      await page.goto(enter);
      await field(page, "firstName").fill("Ada");
      await page.getByLabel("am Telefon", { exact: true }).check();
      await field(page, "noticeGiven").check();
      await page.locator(".panel-brand").click();
      await page.getByRole("heading", { level: 1 }).waitFor();
      await page
        .locator(".panel-person")
        .getByRole("button", { name: word("frame.logOut"), exact: true })
        .click();
      await page.getByRole("dialog").getByRole("link").click();
      await isBack(page).waitFor();
      expect(await field(page, "firstName").inputValue()).toBe("Ada");
      expect(await page.getByLabel("am Telefon", { exact: true }).isChecked()).toBe(true);
      expect(await field(page, "noticeGiven").isChecked()).toBe(true);

      // Not logged out, but gone: whoever logs in next finds nothing.
      await database().staffSession.deleteMany({ where: { userId: login.userId } });
      await signIn(page, other);
      await page.goto(enter);
      await field(page, "firstName").waitFor();
      await expect.poll(() => held(page)).not.toContain("Ada");
      expect(await isBack(page).count()).toBe(0);

      await field(page, "firstName").fill("Grace");
      expect(await held(page)).toContain("Grace");
      await page
        .locator(".panel-person")
        .getByRole("button", { name: word("frame.logOut"), exact: true })
        .click();
      await panelButton(page, "draft.leave.go").click();
      await page.waitForURL(({ pathname }) => pathname === adminPaths.login);
      expect(await held(page)).toBe("{}");
      await signIn(page, other);
      await page.goto(adminPaths.start);
      await logOut(page);
    });
  });
});
