import { withDoor } from "@podium/tests-support/events";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { arrival } from "./harness/arrival.ts";
import { visit } from "./harness/browser.ts";
import { database } from "./harness/database.ts";
import { ownEvent } from "./harness/events.ts";
import { linkIn, mailWithLink } from "./harness/mail.ts";
import {
  fillPerson,
  fillRegistration,
  freshAddress,
  registrationForm,
  siteButton,
  siteHeading,
  siteLink,
  sitePaths,
} from "./harness/site.ts";
import { ways } from "./harness/ways.ts";
import { message } from "./harness/words.ts";

/** Any time of day is good for a promotion. */
const awake = { quietFrom: null, quietUntil: null };

describe.each(ways)("a visitor, $way,", ({ options, way }) => {
  const { locale } = options;
  const paths = sitePaths[locale];
  const says = (page: Page, path: string) =>
    page
      .getByText(message("web", locale, path), { exact: true })
      .first()
      .waitFor();

  /** By the link of the first mail; ends on the registration's own page. */
  async function confirm(page: Page, email: string): Promise<string> {
    await page.goto(linkIn(await mailWithLink(email, paths.confirm), paths.confirm));
    await siteButton(page, locale, "Anmeldung bestätigen").click();
    await siteLink(page, locale, "Zu Ihrer Anmeldung", "registration.confirm").click();
    await siteHeading(page, locale, "selfService.page.heading").waitFor();
    return page.url();
  }

  test("chooses how to take part, registers two persons, and each has an own link", async () => {
    const event = await ownEvent(`Gruppe ${way}`, {
      pools: [
        { key: "hall", size: 5 },
        { key: "press", size: 0 },
      ],
      categories: [
        { nameDe: "Vor Ort", nameEn: "On site", maxPersons: 4, pools: ["hall"] },
        { nameDe: "Presse", nameEn: "Press", pools: ["press"] },
      ],
    });
    const [anna, kim, eve] = [freshAddress("anna"), freshAddress("kim"), freshAddress("eve")];
    await visit(options, async (page) => {
      await page.goto(paths.register(event.slug));
      await page
        .getByText(message("web", locale, "refusal.registration_full"))
        .first()
        .waitFor();
      await fillPerson(page, 1, { firstName: "Anna", lastName: "Öztürk", email: anna });
      await siteButton(page, locale, "Noch eine Person anmelden").click();
      expect(await page.locator('[name="persons.0.lastName"]').inputValue()).toBe("Öztürk");
      await fillPerson(page, 2, { firstName: "Kim", lastName: "Đặng", email: kim });
      await registrationForm(page, locale).check.click();
      await siteHeading(page, locale, "registration.check.heading").waitFor();
      expect(await page.getByRole("main").innerText()).toContain("Đặng");
      // Each answer has its own way back, to its field.
      const word = (path: string) => message("web", locale, `registration.${path}`);
      const whose = word("form.personTitle").replace("{number}", "2");
      const change = `${word("check.change")} (${word("form.email")}, ${whose})`;
      await page.getByRole("button", { name: change, exact: true }).click();
      const field = page.locator('[name="persons.1.email"]');
      await expect.poll(() => field.evaluate((input) => input === document.activeElement)).toBe(true);
      expect(await field.inputValue()).toBe(kim);
      expect(await page.locator('[name="persons.0.lastName"]').inputValue()).toBe("Öztürk");
      await registrationForm(page, locale).check.click();
      await siteButton(page, locale, "Angaben ändern").click();
      expect(await field.inputValue()).toBe(kim);
      await registrationForm(page, locale).check.click();
      await registrationForm(page, locale).submit.click();
      await arrival(page, paths.received(event.slug));

      await confirm(page, kim);
      expect(await page.getByRole("main").innerText()).not.toMatch(/Anna|Öztürk/);
      const own = await confirm(page, anna);
      const shown = await page.getByRole("main").innerText();
      // Anna typed that name, and sees it as she did.
      expect(shown).toContain("Kim Đặng");
      expect(shown).not.toContain(kim);

      await siteLink(page, locale, "Weitere Person anmelden", "selfService.page").click();
      await page.locator('[name="firstName"]').fill("Eve");
      await page.locator('[name="lastName"]').fill("Später");
      await page.locator('[name="email"]').fill(eve);
      await siteButton(page, locale, "Person anmelden").click();
      await says(page, "selfService.page.done.personAdded");
      await confirm(page, eve);
      await page.goto(own);
      await page.locator(".self-service-group__remove").last().click();
      await siteButton(page, locale, "Person entfernen").click();
      await says(page, "selfService.page.done.personRemoved");
    });
    const states = await database().registration.findMany({
      where: { eventId: event.id },
      orderBy: { sequence: "asc" },
      select: { state: true },
    });
    expect(states.map(({ state }) => state)).toEqual(["CONFIRMED", "CONFIRMED", "CANCELLED"]);
  });

  test("waits, is offered the place that became free, accepts it and has a ticket", async () => {
    const event = await ownEvent(`Warten ${way}`, {
      places: 1,
      event: { waitlistPolicy: "OFFER", ...awake, ...withDoor },
    });
    const [first, second] = [freshAddress("erste"), freshAddress("zweite")];
    await visit(options, async (page) => {
      await page.goto(paths.register(event.slug));
      await fillRegistration(page, locale, { firstName: "Eva", lastName: "Erste", email: first });
      await arrival(page, paths.received(event.slug));
      const free = await confirm(page, first);

      await page.goto(paths.event(event.slug));
      await siteLink(page, locale, "Auf die Warteliste", "event.card").click();
      await fillRegistration(page, locale, { firstName: "Zora", lastName: "Zweite", email: second });
      await arrival(page, paths.received(event.slug));
      await says(page, "registration.received.waitingTitle");
      const own = await confirm(page, second);
      await siteHeading(page, locale, "selfService.page.state.WAITLISTED").waitFor();

      await page.goto(free);
      await siteLink(page, locale, "Anmeldung stornieren", "selfService.page").click();
      await siteButton(page, locale, "Anmeldung stornieren").click();
      await siteHeading(page, locale, "selfService.page.state.CANCELLED").waitFor();

      await page.goto(own);
      await siteHeading(page, locale, "selfService.page.state.OFFERED").waitFor();
      await siteLink(page, locale, "Platz ablehnen", "selfService.page").click();
      await siteLink(page, locale, "Doch nicht ablehnen").click();
      await siteButton(page, locale, "Platz annehmen").click();
      await siteHeading(page, locale, "selfService.page.state.CONFIRMED").waitFor();
      await siteLink(page, locale, "Ticket ansehen").click();
      await siteHeading(page, locale, "selfService.ticket.heading").waitFor();
      expect(await page.getByRole("main").innerText()).toContain("Zora Zweite");
      expect(
        await page.getByRole("img", { name: message("web", locale, "selfService.ticket.qr") }).count(),
      ).toBe(1);
    });
  });

  test("changes the name, asks for the link once more and hands the place over", async () => {
    const event = await ownEvent(`Weitergeben ${way}`, { places: 2 });
    const [email, next] = [freshAddress("alt"), freshAddress("neu")];
    await visit(options, async (page) => {
      await page.goto(paths.register(event.slug));
      await fillRegistration(page, locale, { firstName: "Ada", lastName: "Alt", email });
      await arrival(page, paths.received(event.slug));
      await confirm(page, email);
      await siteLink(page, locale, "Angaben ändern", "selfService.page").click();
      await page.locator('[name="lastName"]').fill("Älter");
      await siteButton(page, locale, "Änderung speichern").click();
      await says(page, "selfService.page.done.changed");
      expect(await page.getByRole("main").innerText()).toContain("Ada Älter");

      await siteLink(page, locale, "Meine Anmeldung", "frame").click();
      await page.locator('[name="email"]').fill(email);
      await siteButton(page, locale, "Link schicken").click();
      await arrival(page, paths.linksSent);
      await page.goto(linkIn(await mailWithLink(email, paths.own), paths.own));
      await siteLink(page, locale, "Platz weitergeben", "selfService.page").click();
      const offer = async (address: string) => {
        for (const [name, value] of [
          ["firstName", "Nele"],
          ["lastName", "Neu"],
          ["email", address],
        ] as const)
          await page.locator(`[name="${name}"]`).fill(value);
        await siteButton(page, locale, "Platz weitergeben").click();
        await says(page, "selfService.page.done.handedOver");
      };
      await offer(freshAddress("niemand"));
      expect(await page.getByRole("main").innerText()).toContain("Nele Neu");
      await siteLink(page, locale, "Ansehen oder zurücknehmen", "selfService.page").click();
      await siteButton(page, locale, "Weitergabe zurücknehmen").click();
      await says(page, "selfService.page.done.takenBack");
      await siteLink(page, locale, "Platz weitergeben", "selfService.page").click();
      await offer(next);
      await confirm(page, next);
      expect(await page.getByRole("main").innerText()).toContain("Nele Neu");
      expect(await page.getByRole("main").innerText()).not.toMatch(/Ada|Älter/);
    });
    const pool = await database().capacityPool.findUniqueOrThrow({ where: { id: event.poolId } });
    expect(pool.taken).toBe(1);
  });
});
