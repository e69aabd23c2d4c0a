import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { adminPaths, field, formButton, saveEvent, signIn } from "./harness/admin.ts";
import { visit } from "./harness/browser.ts";
import { database } from "./harness/database.ts";
import { ownEvent, ownStaff } from "./harness/events.ts";

const SUMMARY = "translations.de.summary";
const LIMIT = 400;

/** All that a screen reader says of a field beside its label. */
const descriptionOf = (page: Page, name: string) =>
  field(page, name).evaluate((control) =>
    (control.getAttribute("aria-describedby") ?? "")
      .split(" ")
      .map((id) => document.getElementById(id)?.querySelector("span")?.textContent ?? "")
      .join(" | "),
  );

test("L17 · a counter says how much room is left, nothing is cut off, and lines of a short text become one", async () => {
  const event = await ownEvent("Kurz gefasst");
  const lead = await ownStaff("Luca Lang", { organisationId: event.organisationId, role: "EVENT_LEAD" });
  await visit({ app: "admin" }, async (page) => {
    await signIn(page, lead);
    await page.goto(adminPaths.edit(event.id));
    await field(page, SUMMARY).fill("Kurz.");
    await expect.poll(() => descriptionOf(page, SUMMARY)).toContain("Höchstens 400 Zeichen");

    await field(page, SUMMARY).fill("🎉".repeat(LIMIT - 10));
    await expect.poll(() => descriptionOf(page, SUMMARY)).toContain("Noch 10 von 400 Zeichen");
    await page.getByRole("status").getByText("Noch 10 von 400 Zeichen").waitFor({ state: "attached" });

    const long = "a".repeat(LIMIT + 12);
    await field(page, SUMMARY).fill(long);
    await expect
      .poll(() => descriptionOf(page, SUMMARY))
      .toContain("12 Zeichen zu viel; höchstens 400 sind möglich");
    await field(page, "translations.de.goals").fill(`Ein Ziel\n\n${"b".repeat(LIMIT + 1)}`);
    await formButton(page).click();
    await page.getByText("Der Text hat 412 Zeichen; höchstens 400 sind möglich.").first().waitFor();
    await page
      .getByText("Eintrag 2: Der Text hat 401 Zeichen; höchstens 400 sind möglich.")
      .first()
      .waitFor();
    expect(await field(page, SUMMARY).inputValue()).toBe(long);

    await field(page, SUMMARY).fill("Ein Satz.\n\nNoch einer.\n");
    await field(page, "translations.de.goals").fill("Ein Ziel");
    await saveEvent(page);
  });
  const { summary } = await database().eventTranslation.findFirstOrThrow({
    where: { eventId: event.id, locale: "de" },
  });
  expect(summary).toBe("Ein Satz. Noch einer.");
});
