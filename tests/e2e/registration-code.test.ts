import type { Locator, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { arrival } from "./harness/arrival.ts";
import { visit } from "./harness/browser.ts";
import { database } from "./harness/database.ts";
import { ownEvent } from "./harness/events.ts";
import { mailWithLink } from "./harness/mail.ts";
import { freshAddress, registrationForm, siteButton, siteHeading, sitePaths } from "./harness/site.ts";
import { ways } from "./harness/ways.ts";
import { message, say } from "./harness/words.ts";

describe.each(ways)("a visitor on a telephone, $way,", ({ options, way }) => {
  const { locale } = options;
  const paths = sitePaths[locale];
  const phone = { ...options, width: 360, height: 800 };
  const word = (what: string) => `${what}${way.length}${locale}`;

  test("has a certain place four taps after the event's page, without opening a link", async () => {
    const event = await ownEvent(word("Viermal"), { places: 5 });
    const email = freshAddress("vier");
    let taps = 0;
    const tap = async (target: Locator) => {
      taps += 1;
      await target.click();
    };
    await visit(phone, async (page) => {
      await page.goto(paths.event(event.slug));
      await tap(
        page
          .getByRole("link", { name: message("web", locale, "event.card.register"), exact: true })
          .filter({ visible: true })
          .first(),
      );
      await arrival(page, paths.register(event.slug));
      const form = registrationForm(page, locale);
      await form.firstName.fill("Änne");
      await form.lastName.fill("Øberg");
      await form.email.fill(email);
      await tap(form.check);
      await siteHeading(page, locale, "registration.check.heading").waitFor();
      await tap(form.submit);
      await arrival(page, paths.received(event.slug));
      await codeField(page, locale).fill(await codeIn(email, locale));
      await tap(siteButton(page, locale, "Code bestätigen"));
      await siteHeading(page, locale, "registration.confirm.doneHeading").waitFor();
      expect(taps).toBeLessThanOrEqual(4);
    });
    const { state } = await database().registration.findFirstOrThrow({ where: { email } });
    expect(state).toBe("CONFIRMED");
  });

  test("mistypes the code, is told so at the field, and after five times takes the link", async () => {
    const event = await ownEvent(word("Vertippt"), { places: 5 });
    const email = freshAddress("vertippt");
    await visit(phone, async (page) => {
      await page.goto(paths.register(event.slug));
      const form = registrationForm(page, locale);
      await form.lastName.fill("Øberg");
      await form.email.fill(email);
      await form.check.click();
      await form.submit.click();
      await arrival(page, paths.received(event.slug));
      const code = (await codeIn(email, locale)).replace(" ", "");
      const submit = siteButton(page, locale, "Code bestätigen");
      await codeField(page, locale).fill("12 34");
      await submit.click();
      await page
        .getByText(message("web", locale, "fieldError.codeInvalid"))
        .first()
        .waitFor();
      expect(await codeField(page, locale).inputValue()).toBe("12 34");
      expect(await codeField(page, locale).getAttribute("inputmode")).toBe("numeric");
      for (let turn = 0; turn < 5; turn += 1) {
        await codeField(page, locale).fill(code === "000000" ? "000001" : "000000");
        await submit.click();
        const said = turn < 4 ? "fieldError.codeWrong" : "refusal.registration_codeSpent";
        await page
          .getByText(message("web", locale, said))
          .first()
          .waitFor();
        expect(await page.title()).toContain(locale === "de" ? "Fehler:" : "Error:");
        expect(await page.getByText(email).first().isVisible()).toBe(true);
      }
      expect(await codeField(page, locale).count()).toBe(0);
      const tooWide = () => document.documentElement.scrollWidth > document.documentElement.clientWidth;
      expect(await page.evaluate(tooWide)).toBe(false);
    });
  });
});

function codeField(page: Page, locale: "de" | "en") {
  return page.getByLabel(say("web", locale, "Code aus der E-Mail", "registration.received"), { exact: true });
}

/** What the mail says, as a person copies it. */
async function codeIn(email: string, locale: "de" | "en"): Promise<string> {
  const { text } = await mailWithLink(email, sitePaths[locale].confirm);
  return /\b(\d{3} \d{3})\b/u.exec(text)?.[1] ?? "";
}
