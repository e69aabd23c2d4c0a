import type { PartName } from "@podium/domain/event/form/parts";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import {
  adminPaths,
  field,
  fillTexts,
  formButton,
  openPart,
  panelButton,
  saveEvent,
  signIn,
} from "./harness/admin.ts";
import { visitBoth } from "./harness/browser.ts";
import { type JourneyEvent, ownEvent, ownStaff } from "./harness/events.ts";
import { axeFindings, overflow } from "./harness/quality/axe.ts";
import { sitePaths } from "./harness/site.ts";
import { appearsWithin } from "./harness/soon.ts";
import { message } from "./harness/words.ts";

const word = (path: string) => message("web", "de", path);
const english = (path: string) => message("web", "en", path);

/** Types into the form of an event of its own, saves, and reads the page in both languages. */
async function typedAndRead(
  title: string,
  part: PartName,
  type: (admin: Page) => Promise<void>,
  last: string,
  read: (site: Page, locale: "de" | "en") => Promise<void>,
): Promise<void> {
  const event: JourneyEvent = await ownEvent(title);
  const lead = await ownStaff("Fanny Fakt", { organisationId: event.organisationId, role: "EVENT_LEAD" });
  await visitBoth(async ({ site, admin }) => {
    await signIn(admin, lead);
    await admin.goto(adminPaths.edit(event.id));
    await openPart(admin, part);
    await type(admin);
    await saveEvent(admin);
    await appearsWithin(site, sitePaths.de.event(event.slug), last, 2_000);
    await read(site, "de");
    await quality(site);
    await site.goto(sitePaths.en.event(event.slug));
    await read(site, "en");
    await quality(admin);
  });
}

async function quality(page: Page): Promise<void> {
  expect(await axeFindings(page, ["light"])).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 1280, height: 900 });
}

const section = (page: Page, id: string) => page.locator(`section[aria-labelledby="${id}"]`);

test("what is good to know stands on the page, of one kind together, with lines and links", async () => {
  const add = "eventForm.notes.lists.notes.add";
  const lines = [
    ["BRING", "Ausweis", ""],
    ["DOORS", "ab 18 Uhr\nam Südtor: www.example.org", "from 6 pm"],
    ["BRING", "Stift", ""],
    ["OTHER", "Es regnet vielleicht.", ""],
  ] as const;
  await typedAndRead(
    "Gut zu wissen",
    "good-to-know",
    async (admin) => {
      for (const [index, [kind, textDe, textEn]] of lines.entries()) {
        await panelButton(admin, add).click();
        await field(admin, `notes.${index}.kind`).selectOption(kind);
        await fillTexts(admin, { [`notes.${index}.textDe`]: textDe, [`notes.${index}.textEn`]: textEn });
      }
    },
    "Es regnet vielleicht.",
    async (site, locale) => {
      const notes = section(site, "notes");
      const say = locale === "de" ? word : english;
      expect(await notes.locator("dt").allInnerTexts()).toEqual([
        say("event.note.BRING"),
        say("event.note.DOORS"),
      ]);
      expect(await notes.locator("dd").first().innerText()).toMatch(/^Ausweis\s+Stift$/u);
      expect(await notes.locator('[lang="de"]').count()).toBe(locale === "de" ? 4 : 3);
      if (locale === "en") return;
      expect(await notes.locator("dd").nth(1).innerText()).toContain("ab 18 Uhr\nam Südtor");
      expect(await notes.locator("dd a").getAttribute("href")).toBe("https://www.example.org/");
    },
  );
});

test("what taking part costs is typed as people write it, and stands on the page in its own way", async () => {
  await typedAndRead(
    "Kostet etwas",
    "participation",
    async (admin) => {
      for (const index of [0, 1]) {
        await panelButton(admin, "eventForm.fees.lists.fees.add").click();
        await fillTexts(admin, { [`fees.${index}.amount`]: "viel" });
      }
      await formButton(admin).click();
      await admin
        .getByText(message("admin", "de", "fieldError.amountInvalid"))
        .first()
        .waitFor();
      expect(await field(admin, "fees.1.amount").getAttribute("aria-invalid")).toBe("true");
      await fillTexts(admin, {
        "fees.0.amount": "1.200,5 €",
        "fees.0.noteDe": "inkl. 19 % MwSt.",
        "fees.1.amount": "0",
        "fees.1.forDe": "Studierende",
        "fees.1.forEn": "Students",
        "translations.de.fee": "Bezahlt wird vor Ort.",
        "translations.en.fee": "",
      });
    },
    "Bezahlt wird vor Ort.",
    async (site, locale) => {
      const cost = site.locator(".event-facts__item").filter({ has: site.locator(".fees") });
      expect(await cost.locator("dt").last().innerText()).toBe(locale === "de" ? "Kosten" : "Cost");
      const lines = (await cost.locator("li").allInnerTexts()).map((text) => text.replace(/\s+/gu, " "));
      expect(lines).toEqual(
        locale === "de"
          ? ["1.200,50 € inkl. 19 % MwSt.", "Studierende: kostenfrei"]
          : ["€1,200.50 inkl. 19 % MwSt.", "Students: free of charge"],
      );
      expect(await cost.locator('dd > [lang="de"]').innerText()).toBe("Bezahlt wird vor Ort.");
    },
  );
});

test("whom to ask about what, and bodies in their roles, are chosen in the form and said on the page", async () => {
  await typedAndRead(
    "Wen fragen",
    "people",
    async (admin) => {
      await panelButton(admin, "eventForm.people.lists.contacts.add").click();
      await field(admin, "contacts.1.purpose").selectOption("ACCESSIBILITY");
      await fillTexts(admin, { "contacts.1.name": "Frau Rampe" });
      for (const [index, role] of (["OWNER", "PATRON"] as const).entries()) {
        await panelButton(admin, "eventForm.people.lists.partners.add").click();
        await field(admin, `partners.${index}.role`).selectOption(role);
        await fillTexts(admin, { [`partners.${index}.name`]: `Stelle ${role}` });
      }
    },
    "Frau Rampe",
    async (site, locale) => {
      const [general, special] = await site.locator(".contacts__list li").allInnerTexts();
      expect(general).toMatch(/^Bürgerbüro/u);
      const say = locale === "de" ? word : english;
      expect(special).toBe(`${say("event.purpose.ACCESSIBILITY")}:\nFrau Rampe`);
      const bodies = site.locator(".hosts__role");
      expect((await bodies.allInnerTexts()).slice(1).map((text) => text.split(/\s*\n\s*/u))).toEqual([
        [say("event.role.PATRON"), "Stelle PATRON"],
        [say("event.role.OWNER"), "Stelle OWNER"],
      ]);
    },
  );
});

test("who is to be heard is typed with role and office, and read by role", async () => {
  const given = [
    ["SPEAKER", "Kim Beispiel", "Bürgermeisterin"],
    ["MODERATION", "Toni Muster", ""],
    ["SPEAKER", "N. N.", ""],
  ] as const;
  await typedAndRead(
    "Wer spricht",
    "people",
    async (admin) => {
      for (const [index, [role, name, officeDe]] of given.entries()) {
        await panelButton(admin, "eventForm.people.lists.persons.add").click();
        await field(admin, `persons.${index}.role`).selectOption(role);
        await fillTexts(admin, {
          [`persons.${index}.name`]: name,
          [`persons.${index}.officeDe`]: officeDe,
          [`persons.${index}.biographyDe`]: index === 0 ? "Lebt hier.\nwww.example.org" : "",
        });
      }
    },
    "Kim Beispiel",
    async (site, locale) => {
      const persons = section(site, "persons");
      const say = locale === "de" ? word : english;
      expect(await persons.locator("dt").allInnerTexts()).toEqual([
        say("event.personRole.SPEAKER"),
        say("event.personRole.MODERATION"),
      ]);
      expect(await persons.locator("dd").first().locator(".persons__name").allInnerTexts()).toEqual([
        "Kim Beispiel",
        "N. N.",
      ]);
      expect(await persons.locator('span[lang="de"]').innerText()).toBe("Bürgermeisterin");
      expect(await persons.locator("dd a").getAttribute("href")).toBe("https://www.example.org/");
    },
  );
});

test("L15 · a venue that is there is offered while it is typed again; sign language is of the event alone", async () => {
  const hall = { name: "Bürgerhaus Mühle", street: "Markt 1", postalCode: "12345", city: "Musterstadt" };
  await typedAndRead(
    "Zugang",
    "when-where",
    async (admin) => {
      const type = (venue: Partial<typeof hall>) =>
        fillTexts(
          admin,
          Object.fromEntries(Object.entries(venue).map(([name, text]) => [`venue.${name}`, text])),
        );
      await field(admin, "venueChoice").selectOption("new");
      await type(hall);
      await saveEvent(admin);
      await expect.poll(() => field(admin, "venueChoice").inputValue()).toMatch(/^[\da-f-]{36}$/u);
      await field(admin, "venueChoice").selectOption("new");
      await type({ name: "buergerhaus muehle" });
      const offer = admin.getByRole("button", { name: "Bürgerhaus Mühle, Markt 1, Musterstadt nehmen" });
      await offer.waitFor();
      await field(admin, "venueChoice").selectOption("");
      await field(admin, "venueChoice").selectOption("new");
      expect(await field(admin, "venue.name").inputValue(), "what was typed is kept").toBe(
        "buergerhaus muehle",
      );
      await offer.press("Enter");
      expect(await field(admin, "venue.street").inputValue()).toBe("Markt 1");
      await panelButton(admin, "eventForm.accessibility.lists.accessibility.add").press("Enter");
      await fillTexts(admin, { "accessibility.0.noteDe": "im Plenum" });
    },
    "im Plenum",
    async (site, locale) => {
      const facts = await section(site, "accessibility").innerText();
      expect(facts).toContain(message("web", locale, "event.fact.SIGN_LANGUAGE"));
      expect(facts).toContain("im Plenum");
    },
  );
});
