import { withDoor } from "@podium/tests-support/events";
import { readMailbox } from "@podium/tests-support/mailbox";
import { describe, expect, test } from "vitest";
import { adminPaths, signIn } from "./harness/admin.ts";
import { arrival } from "./harness/arrival.ts";
import { visit } from "./harness/browser.ts";
import { database } from "./harness/database.ts";
import { ownEvent, ownStaff } from "./harness/events.ts";
import { linkIn, mailWithLink } from "./harness/mail.ts";
import {
  fillPerson,
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
  const word = (path: string) => message("web", locale, path);

  test("brings a child and somebody uncounted by name, acts for both, and staff see whose they are", async () => {
    const event = await ownEvent(`Familie ${way}`, {
      places: 9,
      categories: [{ nameDe: "Saal", nameEn: "Hall", maxPersons: 5, companions: "COUNTED" }],
      event: withDoor,
    });
    const email = freshAddress("eltern");
    await visit(options, async (page) => {
      await page.goto(paths.register(event.slug));
      await fillPerson(page, 1, { firstName: "Ada", lastName: "Öztürk", email });
      await siteButton(page, locale, "Noch eine Person anmelden").click();
      await fillPerson(page, 2, { firstName: "Lea", lastName: "Đặng", email: "" });
      await page.locator('[name="companions"]').fill("viele");
      await registrationForm(page, locale).check.click();
      expect(await page.locator('[name="companions"]').inputValue()).toBe("viele");
      expect(await page.locator('[name="companions"]').getAttribute("aria-invalid")).toBe("true");
      await page.locator('[name="companions"]').fill("1");
      await registrationForm(page, locale).check.click();
      await siteHeading(page, locale, "registration.check.heading").waitFor();
      const checked = await page.getByRole("main").innerText();
      expect(checked).toContain(word("registration.check.withoutAddress"));
      expect(checked).toContain("Lea");
      await registrationForm(page, locale).submit.click();
      await arrival(page, paths.received(event.slug));

      const first = await mailWithLink(email, paths.confirm);
      expect(first.text).not.toContain("Lea");
      await page.goto(linkIn(first, paths.confirm));
      await siteButton(page, locale, "Anmeldung bestätigen").click();
      await siteHeading(page, locale, "registration.confirm.doneHeading").waitFor();
      const second = await mailWithLink(email, paths.own);
      expect(second.text).toContain("Lea Đặng");
      expect((await readMailbox(stage().dataDir)).filter(({ to }) => to.includes(email))).toHaveLength(2);

      await page.goto(linkIn(second, paths.own));
      const own = page.url();
      await siteLink(page, locale, "Ticket ansehen").click();
      await siteHeading(page, locale, "selfService.ticket.heading").waitFor();
      expect(await page.getByRole("img", { name: word("selfService.ticket.qr") }).count()).toBe(3);
      const pdf = await page.request.get(`${page.url()}.pdf`);
      expect((await pdf.body()).toString("latin1").match(/\/Type \/Page\b/gu)).toHaveLength(3);

      await page.goto(own);
      await siteLink(page, locale, "Weitere Person anmelden", "selfService.page").click();
      await siteButton(page, locale, "Person anmelden").click();
      await page.getByText(word("selfService.page.done.companionAdded"), { exact: true }).waitFor();
      const companions = page.locator("#self-service-companions");
      await companions.getByRole("link").first().click();
      await page.locator('[name="firstName"]').fill("Bo");
      await siteButton(page, locale, "Änderung speichern").click();
      await companions.getByText("Bo Đặng").waitFor();
      await companions.getByRole("link").last().click();
      await siteButton(page, locale, "Person entfernen").click();
      await page.getByText(word("selfService.page.done.personRemoved"), { exact: true }).waitFor();
      expect(await companions.getByRole("listitem").count()).toBe(2);
    });
    const pool = await database().capacityPool.findUniqueOrThrow({ where: { id: event.poolId } });
    expect(pool.taken).toBe(3);

    const staff = await ownStaff("Lea Liste", { organisationId: event.organisationId, role: "EVENT_LEAD" });
    await visit({ app: "admin" }, async (page) => {
      await signIn(page, staff);
      await page.goto(adminPaths.attendees(event.id));
      const of = message("admin", "de", "registration.companionOf").replace("{name}", "Ada Öztürk");
      await page.getByText(of).first().waitFor();
      expect(await page.getByText(of).count()).toBe(3);
      await page
        .getByRole("link", { name: message("admin", "de", "registration.companion"), exact: true })
        .first()
        .click();
      await page.getByRole("link", { name: "Ada Öztürk", exact: true }).first().waitFor();
    });
  });

  test("P3 · is told at the field of the second person that everybody needs an address here", async () => {
    const event = await ownEvent(`Einzeln ${way}`, {
      places: 9,
      categories: [{ nameDe: "Saal", nameEn: "Hall", maxPersons: 5 }],
    });
    await visit(options, async (page) => {
      await page.goto(paths.register(event.slug));
      await fillPerson(page, 1, { firstName: "Ada", lastName: "Eins", email: freshAddress("ada") });
      await siteButton(page, locale, "Noch eine Person anmelden").click();
      await fillPerson(page, 2, { firstName: "Lea", lastName: "Zwei", email: "" });
      await registrationForm(page, locale).check.click();
      await page.getByText(word("fieldError.addressNeeded")).first().waitFor();
      expect(await page.locator('[name="persons.1.email"]').getAttribute("aria-invalid")).toBe("true");
      expect(await page.locator('[name="persons.1.firstName"]').inputValue()).toBe("Lea");
    });
  });
});
