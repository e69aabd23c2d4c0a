import { ownToken } from "@podium/tests-support/own-links";
import { registration } from "@podium/tests-support/registrations";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { visit } from "./harness/browser.ts";
import { database } from "./harness/database.ts";
import { ownEvent } from "./harness/events.ts";
import {
  freshAddress,
  openCommentForm,
  registrationForm,
  siteButton,
  siteHeading,
  sitePaths,
} from "./harness/site.ts";
import { message } from "./harness/words.ts";

const word = (path: string) => message("web", "de", path);
const summary = (page: Page) => page.getByRole("heading", { name: word("form.mistakes"), exact: true });
const fieldOf = (page: Page, name: string) => page.locator(`[name="${name}"]:not([type=hidden])`);
/** The browser goes to the part of the page that the address names, as soon as it is there. */
const isFocused = (page: Page, id: string) =>
  expect.poll(() => page.evaluate(() => document.activeElement?.id ?? "")).toBe(id);

/** Back, forward and reload show what was there, and ask nobody whether to send something again. */
async function comesAgain(page: Page, shows: () => Promise<void>): Promise<void> {
  const { pathname } = new URL(page.url());
  await shows();
  await page.reload();
  await shows();
  await page.goBack();
  await page.goForward();
  await shows();
  expect(new URL(page.url()).pathname).toBe(pathname);
}

describe("F2 · back, forward and reload send nothing again", () => {
  test("registration: mistakes, check step, receipt; sent again after going back it is one registration", async () => {
    const event = await ownEvent("Zurück und vor", { places: 9 });
    const email = freshAddress("zurueck");
    await visit({ javaScript: false }, async (page) => {
      await page.goto(sitePaths.de.register(event.slug));
      const form = registrationForm(page, "de");
      await form.firstName.fill("Zoë");
      await form.lastName.fill("www.zurueck.example");
      await form.email.fill(email);
      await form.check.click();
      expect(await page.title()).toMatch(/^Fehler: /u);
      await isFocused(page, "error-summary");
      await comesAgain(page, async () => {
        await summary(page).waitFor();
        expect(await form.firstName.inputValue()).toBe("Zoë");
      });
      await form.lastName.fill("Zurück");
      await form.check.click();
      await comesAgain(page, async () => {
        await siteHeading(page, "de", "registration.check.heading").waitFor();
        await page.getByText(email).waitFor();
      });
      expect(new URL(page.url()).hash).toBe("");
      await form.submit.click();
      await comesAgain(page, async () => {
        await siteHeading(page, "de", "registration.received.heading").waitFor();
        await page.getByText(email).waitFor();
      });
      expect(new URL(page.url()).hash).toBe("");
      await page.goBack();
      await siteHeading(page, "de", "registration.check.heading").waitFor();
      await form.submit.click();
      await siteHeading(page, "de", "registration.received.heading").waitFor();
      expect(decodeURIComponent(page.url())).not.toContain(email);
    });
    expect(await database().registration.count({ where: { email } })).toBe(1);
    expect(await database().mail.count({ where: { recipient: email } })).toBe(1);
  });

  test("comment: mistakes and receipt; sent again after going back it is one comment", async () => {
    const event = await ownEvent("Kommentar zurück");
    await visit({ javaScript: false }, async (page) => {
      await page.goto(sitePaths.de.event(event.slug));
      const form = await openCommentForm(page, "de");
      await form.body.fill("Ein Gedanke.");
      await form.submit.click();
      await comesAgain(page, async () => {
        await summary(page).waitFor();
        expect(await form.body.inputValue()).toBe("Ein Gedanke.");
      });
      await form.name.fill("Kim");
      await form.email.fill("kim@example.org");
      await form.submit.click();
      await comesAgain(page, () => siteHeading(page, "de", "comment.received.heading").waitFor());
      await page.goBack();
      if (!(await form.name.isVisible())) await openCommentForm(page, "de");
      await form.name.fill("Kim");
      await form.email.fill("kim@example.org");
      await form.submit.click();
      await siteHeading(page, "de", "comment.received.heading").waitFor();
    });
    expect(await database().comment.count({ where: { eventId: event.id } })).toBe(1);
  });

  test.each([
    ["links", sitePaths.de.links, {}, "registration.links.sentHeading"],
    ["report", sitePaths.de.reportBarrier, { message: "Zu klein." }, "barrier.received.heading"],
  ])("%s: mistakes and receipt", async (_, path, fields, receipt) => {
    await visit({ javaScript: false }, async (page) => {
      await page.goto(path);
      for (const [name, text] of Object.entries(fields)) await fieldOf(page, name).fill(text);
      await fieldOf(page, "email").fill("keine");
      await page.getByRole("main").locator("button[type=submit]").click();
      await comesAgain(page, async () => {
        await summary(page).waitFor();
        expect(await fieldOf(page, "email").inputValue()).toBe("keine");
      });
      await fieldOf(page, "email").fill("kim@example.org");
      await page.getByRole("main").locator("button[type=submit]").click();
      await comesAgain(page, () => siteHeading(page, "de", receipt).waitFor());
    });
  });

  test.each(["change", "handOver"] as const)(
    "own registration, %s: mistakes and what was done",
    async (step) => {
      const event = await ownEvent(`Eigene Seite ${step}`);
      const { id } = await registration(database(), event);
      const own = `/meine-anmeldung/${ownToken(id)}`;
      await visit({ javaScript: false }, async (page) => {
        await page.goto(`${own}/${sitePaths.de.ownBelow[step]}`);
        await fieldOf(page, "firstName").fill("www.beispiel.example");
        await fieldOf(page, "lastName").fill("Anders");
        if (step === "handOver") await fieldOf(page, "email").fill(freshAddress("anders"));
        await page.getByRole("main").locator("button[type=submit]").click();
        await comesAgain(page, async () => {
          await summary(page).waitFor();
          expect(await fieldOf(page, "lastName").inputValue()).toBe("Anders");
        });
        await fieldOf(page, "firstName").fill("Ganz");
        await page.getByRole("main").locator("button[type=submit]").click();
        await comesAgain(page, () => siteHeading(page, "de", "selfService.page.heading").waitFor());
      });
    },
  );

  test("comments closed while somebody writes: the page says so, and the text stays", async () => {
    const event = await ownEvent("Geschlossen mitten im Satz");
    await visit({ javaScript: false }, async (page) => {
      await page.goto(sitePaths.de.event(event.slug));
      const form = await openCommentForm(page, "de");
      await form.name.fill("Kim");
      await form.email.fill("kim@example.org");
      await form.body.fill("Ein langer Gedanke,\n\nder nicht verloren geht.");
      await database().event.update({ where: { id: event.id }, data: { commentPolicy: "CLOSED" } });
      await form.submit.click();
      await isFocused(page, "error-summary");
      await comesAgain(page, async () => {
        await page.getByText(word("refusal.comment_closed")).waitFor();
        await page.getByText("der nicht verloren geht.").waitFor();
      });
    });
  });
});

test("F5 · one more person: the focus is in that person's first field, and no fragment stays", async () => {
  const event = await ownEvent("Noch jemand", { places: 9 });
  await database().category.updateMany({ where: { eventId: event.id }, data: { maxPersons: 4 } });
  await visit({ javaScript: false }, async (page) => {
    await page.goto(sitePaths.de.register(event.slug));
    const form = registrationForm(page, "de");
    await form.firstName.first().fill("Erste");
    for (const position of [1, 2]) {
      await siteButton(page, "de", "Noch eine Person anmelden").click();
      await fieldOf(page, `persons.${position}.firstName`).waitFor();
      await isFocused(page, `field-persons-${position}-firstName`);
      expect(await fieldOf(page, "persons.0.firstName").inputValue()).toBe("Erste");
    }
  });
});

test("F6 · a slip in the address is asked about: one key takes the right one", async () => {
  const event = await ownEvent("Vertippt", { places: 9 });
  await visit({ javaScript: false }, async (page) => {
    await page.goto(sitePaths.de.register(event.slug));
    const form = registrationForm(page, "de");
    await form.firstName.fill("Gil");
    await form.lastName.fill("Meier");
    await form.email.fill("gil.meier@gmial.com");
    await form.check.click();
    await page.getByRole("button", { name: /^gil\.meier@gmail\.com/u }).press("Enter");
    await page.getByRole("button", { name: /^gil\.meier@gmail\.com/u }).waitFor({ state: "detached" });
    await form.submit.click();
    await page.getByText("gil.meier@gmail.com").waitFor();
    await siteButton(page, "de", "Adresse korrigieren").click();
    expect(await form.email.inputValue()).toBe("gil.meier@gmail.com");
  });
  expect(
    await database().registration.count({ where: { eventId: event.id, email: "gil.meier@gmail.com" } }),
  ).toBe(1);
});
