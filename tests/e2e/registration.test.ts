import { readMailbox } from "@podium/tests-support/mailbox";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { arrival } from "./harness/arrival.ts";
import { visit } from "./harness/browser.ts";
import { database } from "./harness/database.ts";
import { ownEvent } from "./harness/events.ts";
import { anyMail, linkIn, mailWithLink } from "./harness/mail.ts";
import {
  fillRegistration,
  freshAddress,
  registrationForm,
  siteButton,
  siteHeading,
  siteLink,
  sitePaths,
} from "./harness/site.ts";
import { stage } from "./harness/stage.ts";
import { ways } from "./harness/ways.ts";
import { message } from "./harness/words.ts";

describe.each(ways)("a visitor, $way,", ({ options, way }) => {
  const { locale } = options;
  const paths = sitePaths[locale];

  test("finds an event, registers, confirms by mail, sees the own registration and cancels it", async () => {
    const word = `Fahrradforum${way.length}${locale}${options.javaScript ? "mit" : "ohne"}`;
    const event = await ownEvent(word, { places: 5 });
    const email = freshAddress("anna");

    await visit(options, async (page) => {
      await page.goto(paths.home);
      await page.getByLabel(message("web", locale, "event.filter.text"), { exact: true }).fill(word);
      await page
        .getByRole("button", { name: message("web", locale, "event.filter.submit"), exact: true })
        .click();
      await page
        .getByRole("main")
        .locator(`a[href="${paths.event(event.slug)}"]`)
        .first()
        .click();
      await arrival(page, paths.event(event.slug));
      expect(await page.getByRole("heading", { level: 1 }).innerText()).toContain(word);

      await page
        .getByRole("link", { name: message("web", locale, "event.card.register"), exact: true })
        .first()
        .click();
      await arrival(page, paths.register(event.slug));
      await fillRegistration(page, locale, {
        firstName: "Änne",
        lastName: "Øberg",
        email,
        organisation: "Bürgerverein",
      });
      await arrival(page, paths.received(event.slug));
      await siteHeading(page, locale, "registration.received.heading").waitFor();

      const first = await mailWithLink(email, paths.confirm);
      // What somebody typed is not in the mail before the address is confirmed.
      expect(first.text).not.toContain("Øberg");
      await page.goto(linkIn(first, paths.confirm));
      await siteButton(page, locale, "Anmeldung bestätigen").click();
      await siteHeading(page, locale, "registration.confirm.doneHeading").waitFor();

      const second = await mailWithLink(email, paths.own);
      expect(second.text).toContain("Änne Øberg");
      expect(second.attachments.map(({ mimeType }) => mimeType)).toContain("text/calendar");
      const calendar = second.attachments.find(({ mimeType }) => mimeType === "text/calendar")?.content ?? "";
      expect(calendar).toContain("BEGIN:VEVENT");
      await page.goto(linkIn(second, paths.own));
      const main = page.getByRole("main");
      expect(await main.innerText()).toContain(message("web", locale, "selfService.page.state.CONFIRMED"));
      expect(await main.innerText()).toContain("Bürgerverein");

      await cancelOwn(page, locale);
      await page
        .getByText(message("web", locale, "selfService.page.state.CANCELLED"), { exact: true })
        .first()
        .waitFor();
    });
    const pool = await database().capacityPool.findUniqueOrThrow({ where: { id: event.poolId } });
    expect(pool.taken).toBe(0);
  });

  test("is told that all places are taken, before the form and after it, and the focus is there", async () => {
    const event = await ownEvent(`Ausgebucht${way.length}${locale}${options.javaScript}`, { places: 1 });
    await visit(options, async (page) => {
      await page.goto(paths.register(event.slug));
      await registrationForm(page, locale).firstName.fill("Zu");
      await registrationForm(page, locale).lastName.fill("Spät");
      await registrationForm(page, locale).email.fill(freshAddress("spaet"));
      await visit(options, async (quicker) => {
        await quicker.goto(paths.register(event.slug));
        await fillRegistration(quicker, locale, {
          firstName: "Eva",
          lastName: "Erste",
          email: freshAddress("erste"),
        });
        await arrival(quicker, paths.received(event.slug));
      });
      await registrationForm(page, locale).check.click();
      await page
        .getByText(message("web", locale, "refusal.registration_full"))
        .first()
        .waitFor();
      // Who uses the keyboard or a screen reader goes on at the reason, not at the top of the page.
      expect(await page.evaluate(() => document.activeElement?.textContent)).toContain(
        message("web", locale, "refusal.registration_full"),
      );
      await page.goto(paths.register(event.slug));
      await page
        .getByText(message("web", locale, "refusal.registration_full"))
        .first()
        .waitFor();
      expect(await registrationForm(page, locale).check.count()).toBe(0);
      await page.goto(paths.event(event.slug));
      await page
        .getByText(message("web", locale, "event.availability.full"))
        .first()
        .waitFor();
    });
  });

  test("finds what was typed, a summary and a message at each wrong field", async () => {
    const event = await ownEvent(`Tippfehler${way.length}${locale}${options.javaScript}`);
    await visit(options, async (page) => {
      await page.goto(paths.register(event.slug));
      // The browser's own check would stop the form before it is sent.
      const form = registrationForm(page, locale);
      await form.firstName.fill("Łucja 🎉");
      await form.lastName.fill("Ba\u202er");
      await form.email.fill("keine-adresse");
      await form.organisation.fill("<b>Verein</b> & Söhne");
      await form.check.click();
      await page
        .getByText(message("web", locale, "fieldError.emailInvalid"))
        .first()
        .waitFor();
      expect(await form.firstName.inputValue()).toBe("Łucja 🎉");
      expect(await form.email.inputValue()).toBe("keine-adresse");
      expect(await form.organisation.inputValue()).toBe("<b>Verein</b> & Söhne");
      expect(await form.email.getAttribute("aria-invalid")).toBe("true");
      const described = await form.lastName.evaluate((field) =>
        (field.getAttribute("aria-describedby") ?? "")
          .split(" ")
          .map((id) => document.getElementById(id)?.textContent ?? "")
          .join(" "),
      );
      expect(described).toContain("U+202E");
      await page
        .getByRole("link", {
          name: new RegExp(message("web", locale, "fieldError.emailInvalid").slice(0, 20)),
        })
        .click();
      expect(await form.email.evaluate((field) => field === document.activeElement)).toBe(true);
    });
    expect(await database().registration.count({ where: { eventId: event.id } })).toBe(0);
  });
});

test("a known address gets the same answer on the screen, and the truth by mail", async () => {
  const event = await ownEvent("Bekannte Adresse", { places: 9 });
  const email = freshAddress("bekannt");
  const answer = async (address: string) => {
    let text = "";
    await visit({ javaScript: false }, async (page) => {
      await page.goto(sitePaths.de.register(event.slug));
      await fillRegistration(page, "de", { firstName: "Kim", lastName: "Muster", email: address });
      await arrival(page, sitePaths.de.received(event.slug));
      const main = await page.getByRole("main").innerText();
      text = main.replace(/\d\d?:\d\d|\d+\. \w+ \d{4}/gu, "").replaceAll(address, "…");
    });
    return text;
  };
  const first = await answer(email);
  await mailWithLink(email, sitePaths.de.confirm);
  const again = await answer(email.toUpperCase());
  expect(again).toBe(first);
  expect(await answer(freshAddress("neu"))).toBe(first);
  expect(await database().registration.count({ where: { eventId: event.id } })).toBe(2);
  await anyMail(email, ({ file }) => file !== "");
  const mails = (await readMailbox(stage().dataDir)).filter(
    ({ to }) => to.toLowerCase() === email.toLowerCase(),
  );
  expect(mails.length).toBeGreaterThan(0);
});

test("opening the links of the mails changes nothing, as often as a mail scanner does it", async () => {
  const event = await ownEvent("Nur Lesen", { places: 3 });
  const email = freshAddress("scanner");
  await visit({ javaScript: false }, async (page) => {
    await page.goto(sitePaths.de.register(event.slug));
    await fillRegistration(page, "de", { firstName: "Kim", lastName: "Muster", email });
    const link = linkIn(await mailWithLink(email, sitePaths.de.confirm), sitePaths.de.confirm);
    for (let round = 0; round < 3; round += 1) await page.goto(link);
    await siteButton(page, "de", "Anmeldung bestätigen").waitFor();
  });
  const [row] = await database().registration.findMany({ where: { eventId: event.id } });
  expect(row?.state).toBe("UNCONFIRMED");
});

test("a link that was changed is refused politely", async () => {
  await visit({ javaScript: false }, async (page) => {
    const answer = await page.goto("/meine-anmeldung/abc.def.ghi");
    expect(answer?.status()).toBeGreaterThanOrEqual(400);
    expect(answer?.status()).toBeLessThan(500);
    await siteHeading(page, "de", "registration.link.invalidHeading").waitFor();
  });
});

async function cancelOwn(page: Page, locale: "de" | "en"): Promise<void> {
  await siteLink(page, locale, "Anmeldung stornieren", "selfService.page").click();
  await siteHeading(page, locale, "selfService.cancel.heading").waitFor();
  await siteButton(page, locale, "Anmeldung stornieren").click();
}
