import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { adminPaths, field, fillTexts, openPart, panelButton, saveEvent, signIn } from "./harness/admin.ts";
import { visit } from "./harness/browser.ts";
import { ownEvent, ownStaff } from "./harness/events.ts";
import { axeFindings, overflow } from "./harness/quality/axe.ts";
import { sitePaths } from "./harness/site.ts";
import { appearsWithin } from "./harness/soon.ts";
import { message } from "./harness/words.ts";

const word = (path: string) => message("web", "de", path);
const part = (page: Page) => page.locator('section[aria-labelledby="programme"]');

async function type(admin: Page): Promise<void> {
  const add = (list: string) => panelButton(admin, `eventForm.programme.lists.${list}.add`);
  await add("sessions").click();
  // A line is a time and a title: nothing else is asked.
  expect(await admin.locator(".entry select").count()).toBe(0);
  await fillTexts(admin, {
    "sessions.0.from": "10:00",
    "sessions.0.to": "11:00",
    "sessions.0.titleDe": "Vortrag",
    "sessions.0.titleEn": "Talk",
  });
  await add("sessions").click();
  expect(await field(admin, "sessions.1.from").inputValue()).toBe("11:00");
  await fillTexts(admin, { "sessions.1.from": "10:30", "sessions.1.titleDe": "Werkstatt" });
  await add("sessions").click();
  await fillTexts(admin, { "sessions.2.from": "12:00", "sessions.2.titleDe": "Essen" });
  await admin.getByText(message("admin", "de", "eventForm.programme.more"), { exact: true }).click();
  for (const [index, name] of ["Saal", "Hof"].entries()) {
    await add("rooms").click();
    await fillTexts(admin, { [`rooms.${index}.nameDe`]: name });
  }
  await field(admin, "sessions.0.roomId").selectOption({ label: "Saal" });
  await field(admin, "sessions.1.roomId").selectOption({ label: "Saal" });
  const warning = admin.locator(".field-warning").filter({ hasText: "10:00–11:00 Vortrag" });
  await warning.waitFor();
  expect(await axeFindings(admin, ["light"])).toEqual([]);
  await field(admin, "sessions.1.roomId").selectOption({ label: "Hof" });
  await warning.waitFor({ state: "detached" });

  await openPart(admin, "people");
  await panelButton(admin, "eventForm.people.lists.persons.add").click();
  await fillTexts(admin, { "persons.0.name": "Kim Beispiel" });
  await openPart(admin, "programme");
  const people = admin.locator("#field-sessions-0-personIds");
  await people.locator("summary").click();
  await people.getByLabel("Kim Beispiel").check();
  await admin.setViewportSize({ width: 360, height: 800 });
  expect(await overflow(admin)).toBeLessThanOrEqual(0);
  await admin.setViewportSize({ width: 1280, height: 900 });
}

test("a programme of two rooms: typed once, a table on a wide screen, a list on a phone and lines in the calendar", async () => {
  const event = await ownEvent("Zwei Räume");
  const lead = await ownStaff("Paula Programm", { organisationId: event.organisationId, role: "EVENT_LEAD" });
  await visit({ app: "admin" }, async (admin) => {
    await signIn(admin, lead);
    await admin.goto(adminPaths.edit(event.id));
    await openPart(admin, "programme");
    await type(admin);
    await saveEvent(admin);
  });

  await visit({}, async (site) => {
    await appearsWithin(site, sitePaths.de.event(event.slug), "Werkstatt", 2_000);
    const table = part(site).getByRole("table");
    expect(await table.getByRole("columnheader").allInnerTexts()).toEqual([
      word("event.programme.time"),
      "Saal",
      "Hof",
    ]);
    expect(await table.getByRole("rowheader").allInnerTexts()).toEqual(["10:00–11:00", "10:30", "12:00"]);
    expect(await table.locator("caption").count()).toBe(1);
    // What is in no room is for everybody.
    expect(await table.getByRole("cell", { name: "Essen" }).getAttribute("colspan")).toBe("2");
    expect(await part(site).getByRole("list").count()).toBe(0);
    await table.getByRole("link", { name: "Kim Beispiel" }).focus();
    await site.keyboard.press("Enter");
    expect(new URL(site.url()).hash).toBe("#person-1");
    expect(await site.locator("#person-1").innerText()).toContain("Kim Beispiel");
    expect(await axeFindings(site, ["light", "dark"])).toEqual([]);

    await site.setViewportSize({ width: 360, height: 800 });
    expect(await part(site).getByRole("table").count()).toBe(0);
    const items = await part(site).getByRole("listitem").allInnerTexts();
    expect(items.map((text) => text.replace(/\s+/gu, " "))).toEqual([
      "10:00–11:00 Vortrag Saal Mit Kim Beispiel",
      "10:30 Werkstatt Hof",
      "12:00 Essen",
    ]);
    expect(await axeFindings(site, ["light"])).toEqual([]);
    expect(await overflow(site)).toBeLessThanOrEqual(0);

    const calendar = await site.request.get(sitePaths.de.calendar(event.slug));
    expect((await calendar.text()).replace(/\r\n /gu, "")).toContain(
      `${word("event.programme.title")}:\\n10:00–11:00 Vortrag (Saal)\\n10:30 Werkstatt (Hof)\\n12:00 Essen`,
    );
  });

  await visit({ app: "admin" }, async (admin) => {
    await signIn(admin, lead);
    await admin.goto(adminPaths.edit(event.id));
    await openPart(admin, "programme");
    await fillTexts(admin, { "sessions.0.from": "09:30" });
    await saveEvent(admin);
  });
  await visit({}, async (site) => {
    const summary = part(site).locator("summary");
    await appearsWithin(site, sitePaths.de.event(event.slug), "Fassung 2", 2_000);
    await summary.focus();
    await site.keyboard.press("Enter");
    const change = await part(site).locator(".releases li li").innerText();
    expect(change).toBe("Andere Zeit: „Vortrag“ – jetzt 09:30–11:00 Uhr, bisher 10:00–11:00 Uhr");
    expect(await axeFindings(site, ["light"])).toEqual([]);
  });
});
