import { describe, expect, test } from "vitest";
import { arrival } from "./harness/arrival.ts";
import { visit } from "./harness/browser.ts";
import { ownEvent } from "./harness/events.ts";
import { focusIsVisible, tabTo } from "./harness/keyboard.ts";
import { linkIn, mailWithLink } from "./harness/mail.ts";
import {
  commentForm,
  freshAddress,
  registrationForm,
  siteButton,
  siteHeading,
  siteLink,
  sitePaths,
} from "./harness/site.ts";
import { message } from "./harness/words.ts";

// Nothing in here clicks: whoever has no mouse comes just as far.
describe("by keyboard alone", () => {
  test("a visitor skips to the content, registers and confirms", async () => {
    const event = await ownEvent("Tastatur", { places: 5 });
    const email = freshAddress("tastatur");
    await visit({}, async (page) => {
      await page.goto(sitePaths.de.event(event.slug));
      await page.keyboard.press("Tab");
      expect(await page.evaluate(() => document.activeElement?.textContent)).toContain(
        message("web", "de", "frame.skip"),
      );
      await page.keyboard.press("Enter");
      await tabTo(
        page,
        page.getByRole("link", { name: message("web", "de", "event.card.register"), exact: true }).first(),
      );
      expect(await focusIsVisible(page)).toBe(true);
      await page.keyboard.press("Enter");
      await arrival(page, sitePaths.de.register(event.slug));

      const form = registrationForm(page, "de");
      for (const [field, text] of [
        [form.firstName, "Tara"],
        [form.lastName, "Tastatur"],
        [form.email, email],
      ] as const) {
        await tabTo(page, field);
        expect(await focusIsVisible(page)).toBe(true);
        await page.keyboard.type(text);
      }
      for (const button of [form.check, form.submit]) {
        await tabTo(page, button);
        expect(await focusIsVisible(page)).toBe(true);
        await page.keyboard.press("Enter");
      }
      await siteHeading(page, "de", "registration.received.heading").waitFor();

      await page.goto(linkIn(await mailWithLink(email, sitePaths.de.confirm), sitePaths.de.confirm));
      await tabTo(page, siteButton(page, "de", "Anmeldung bestätigen"));
      await page.keyboard.press("Enter");
      await siteHeading(page, "de", "registration.confirm.doneHeading").waitFor();

      await tabTo(page, siteLink(page, "de", "Zu Ihrer Anmeldung"));
      await page.keyboard.press("Enter");
      await tabTo(page, siteLink(page, "de", "Anmeldung stornieren", "selfService.page"));
      expect(await focusIsVisible(page)).toBe(true);
      await page.keyboard.press("Enter");
      await tabTo(page, siteButton(page, "de", "Anmeldung stornieren"));
      await page.keyboard.press("Enter");
      await siteHeading(page, "de", "selfService.page.state.CANCELLED").waitFor();
    });
  });

  test("a visitor comes from the summary of errors to the field, and comments", async () => {
    const event = await ownEvent("Tastenkommentar");
    await visit({}, async (page) => {
      await page.goto(sitePaths.de.event(event.slug));
      const form = commentForm(page, "de");
      await tabTo(page, page.locator("summary", { hasText: message("web", "de", "comment.write") }));
      expect(await focusIsVisible(page)).toBe(true);
      await page.keyboard.press("Enter");
      await tabTo(page, form.name);
      await page.keyboard.type("Tim");
      await tabTo(page, form.body);
      await page.keyboard.type("Mit Tasten geschrieben.");
      await tabTo(page, form.submit);
      await page.keyboard.press("Enter");
      const jump = page.getByRole("link", { name: message("web", "de", "form.missing.email") });
      await tabTo(page, jump);
      await page.keyboard.press("Enter");
      expect(await form.email.evaluate((field) => field === document.activeElement)).toBe(true);
      await page.keyboard.type(freshAddress("tim"));
      await tabTo(page, form.submit);
      await page.keyboard.press("Enter");
      await siteHeading(page, "de", "comment.received.heading").waitFor();
    });
  });
});
