import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { adminPaths, loginForm, signIn } from "./harness/admin.ts";
import { arrival } from "./harness/arrival.ts";
import { visit } from "./harness/browser.ts";
import { database } from "./harness/database.ts";
import { ownEvent, ownStaff } from "./harness/events.ts";
import { focusIsVisible, tabTo } from "./harness/keyboard.ts";
import { freshAddress } from "./harness/site.ts";
import { message } from "./harness/words.ts";

const word = (path: string) => message("admin", "de", path);
const button = (page: Page, path: string) => page.getByRole("button", { name: word(path), exact: true });

// Nothing in here clicks: whoever has no mouse comes just as far.
describe("staff, by keyboard alone", () => {
  test("staff log in and open their events", async () => {
    const event = await ownEvent("Tastenpanel");
    const login = await ownStaff("Tina Taste", { organisationId: event.organisationId, role: "EVENT_LEAD" });
    await visit({ app: "admin" }, async (page) => {
      await page.goto(adminPaths.login);
      const form = loginForm(page);
      await tabTo(page, form.email);
      await page.keyboard.type(login.email);
      await tabTo(page, form.password);
      await page.keyboard.type(login.password);
      await page.keyboard.press("Enter");
      await arrival(page, adminPaths.start);
      const events = page.getByRole("link", { name: message("admin", "de", "frame.events"), exact: true });
      await tabTo(page, events.filter({ visible: true }).first());
      expect(await focusIsVisible(page)).toBe(true);
      await page.keyboard.press("Enter");
      await arrival(page, adminPaths.events);
      await page
        .getByRole("link", { name: /Tastenpanel/ })
        .first()
        .waitFor();
    });
  });

  test("staff change an event, save it and cancel it with its reason", async () => {
    const event = await ownEvent("Tastenabsage");
    const login = await ownStaff("Tilda Taste", { organisationId: event.organisationId, role: "EVENT_LEAD" });
    await visit({ app: "admin" }, async (page) => {
      await signIn(page, login);
      await page.goto(adminPaths.edit(event.id));
      const part = word("eventForm.form.parts.participation");
      await tabTo(page, page.locator("#event-parts").getByRole("link", { name: part, exact: true }));
      await page.keyboard.press("Enter");
      await page.locator(":focus").getByRole("heading", { level: 2, name: part }).waitFor();
      await tabTo(page, page.locator('[name="translations.de.fee"]'), 200);
      await page.keyboard.type(" für alle");
      // A key never publishes what is half typed.
      await page.keyboard.press("Enter");
      await tabTo(page, button(page, "eventForm.form.review"), 200);
      await page.keyboard.press("Enter");
      await tabTo(page, page.getByRole("button", { name: /^Veröffentlichen/ }));
      await page.keyboard.press("Enter");
      const fee = () =>
        database().eventTranslation.findFirstOrThrow({ where: { eventId: event.id, locale: "de" } });
      await expect.poll(async () => (await fee()).fee).toContain("für alle");

      await page.goto(adminPaths.event(event.id));
      await tabTo(page, page.getByRole("button", { name: word("eventState.cancel.button"), exact: true }));
      await page.keyboard.press("Enter");
      const dialog = page.getByRole("dialog");
      for (const reason of ["reasonDe", "reasonEn"]) {
        await tabTo(page, dialog.locator(`[name="${reason}"]`));
        await page.keyboard.type("Sturm");
      }
      await tabTo(page, dialog.getByRole("button", { name: word("eventState.cancel.confirm"), exact: true }));
      await page.keyboard.press("Enter");
      await page.getByText(word("eventState.notice.cancelled")).first().waitFor();
    });
  });

  test("staff create an event, put its parts in order and publish it", async () => {
    const draft = await ownEvent("Tastenentwurf", {
      event: { status: "DRAFT" },
      categories: [
        { nameDe: "Im Video", nameEn: "By video" },
        { nameDe: "Im Saal", nameEn: "In the hall" },
      ],
    });
    const login = await ownStaff("Tamara Taste", {
      organisationId: draft.organisationId,
      role: "EVENT_LEAD",
    });
    await visit({ app: "admin" }, async (page) => {
      await signIn(page, login);
      await page.goto(adminPaths.newEvent);
      await tabTo(page, page.locator('[name="translations.de.title"]'));
      await page.keyboard.type("Mit Tasten angelegt");
      // Day and month are the same, so that their order does not matter; "A" counts where there are "AM" and "PM".
      for (const [field, keys] of [
        ["date", "05052031"],
        ["time", "1000A"],
        ["endTime", "1100A"],
      ] as const) {
        await tabTo(page, page.locator(`[name="occurrences.0.${field}"]`));
        await page.keyboard.type(keys);
      }
      await tabTo(page, button(page, "eventForm.form.createDraft"), 200);
      await page.keyboard.press("Enter");
      await page.getByRole("status").getByText(word("eventForm.form.created")).waitFor();

      await page.goto(`${adminPaths.edit(draft.id)}/participation`);
      const down = page.getByRole("button", { name: new RegExp(`^${word("eventForm.form.moveDown")}`) });
      await tabTo(page, down.first(), 200);
      await page.keyboard.press("Enter");
      await expect.poll(() => page.locator('[name="categories.1.nameDe"]').inputValue()).toBe("Im Video");
      const focused = page.locator("li:nth-child(2) :focus");
      expect(await focused.textContent()).toContain(word("eventForm.form.moveUp"));

      await page.goto(adminPaths.event(draft.id));
      await tabTo(page, button(page, "eventState.publish.button"));
      await page.keyboard.press("Enter");
      await page.locator(":focus").getByText(word("eventState.publish.done")).waitFor();
    });
  });

  test("staff enter somebody, read a list in, and cancel a registration", async () => {
    const event = await ownEvent("Tastenliste", { places: 5 });
    const login = await ownStaff("Theo Taste", { organisationId: event.organisationId, role: "EVENT_LEAD" });
    const terms = async (page: Page) => {
      await tabTo(page, page.getByLabel(word("registrationEntry.terms.channelOf.PHONE"), { exact: true }));
      await page.keyboard.press("Space");
      await tabTo(page, page.getByLabel(word("registrationEntry.terms.notice"), { exact: true }));
      await page.keyboard.press("Space");
    };
    await visit({ app: "admin" }, async (page) => {
      // The browser is told early that its file dialogs are wanted: told just before the key, it may open its own.
      page.on("filechooser", () => {});
      await signIn(page, login);
      await page.goto(adminPaths.attendees(event.id));
      await tabTo(page, page.getByRole("link", { name: word("registration.enter"), exact: true }));
      await page.keyboard.press("Enter");
      for (const [name, text] of [
        ["firstName", "Tessa"],
        ["lastName", "Telefon"],
      ]) {
        await tabTo(page, page.locator(`[name="${name}"]`));
        await page.keyboard.type(text ?? "");
      }
      await terms(page);
      await tabTo(page, button(page, "registrationEntry.submit"));
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { name: "Tessa Telefon" }).waitFor();

      await tabTo(page, page.getByRole("link", { name: word("registration.back"), exact: true }));
      await page.keyboard.press("Enter");
      await tabTo(page, page.getByRole("link", { name: word("registration.import"), exact: true }));
      await page.keyboard.press("Enter");
      const check = button(page, "registrationImport.check");
      await tabTo(page, check);
      await page.keyboard.press("Enter");
      await page.locator(":focus").getByText(word("fieldError.fileMissing")).waitFor();
      const file = page.getByLabel(word("registrationImport.file"), { exact: true });
      await tabTo(page, file);
      const chooser = page.waitForEvent("filechooser");
      await page.keyboard.press("Enter");
      const list = (text: string) => ({ name: "liste.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
      await (await chooser).setFiles(list("Vorname;Nachname;E-Mail"));
      await terms(page);
      await tabTo(page, check);
      await page.keyboard.press("Enter");
      await page.locator(":focus").getByText(word("registrationImport.fault.title")).waitFor();
      await file.setInputFiles(list(`Vorname;Nachname;E-Mail-Adresse\nLilo;Liste;${freshAddress("lilo")}`));
      await tabTo(page, check);
      await page.keyboard.press("Enter");
      await tabTo(page, page.getByRole("button", { name: "1 Person eintragen", exact: true }));
      await page.keyboard.press("Enter");
      await page.locator(":focus").getByText(word("registrationImport.doneTitle")).waitFor();

      await tabTo(page, page.getByRole("link", { name: word("registrationImport.toList"), exact: true }));
      await page.keyboard.press("Enter");
      await tabTo(page, page.getByRole("link", { name: "Liste, Lilo", exact: true }));
      expect(await focusIsVisible(page)).toBe(true);
      await page.keyboard.press("Enter");
      await tabTo(page, button(page, "registrationAction.open.cancelByOrganiser"));
      await page.keyboard.press("Enter");
      const dialog = page.getByRole("dialog");
      await tabTo(page, dialog.getByLabel(word("registrationAction.reason"), { exact: true }));
      await page.keyboard.type("Der Saal ist gesperrt.");
      await tabTo(page, dialog.getByRole("button", { name: "1 Anmeldung stornieren", exact: true }));
      await page.keyboard.press("Enter");
      await tabTo(page, dialog.getByRole("button", { name: word("registrationAction.close"), exact: true }));
      await page.keyboard.press("Enter");
      await page.locator(":focus").getByText(word("registration.state.CANCELLED"), { exact: true }).waitFor();
    });
  });
});
