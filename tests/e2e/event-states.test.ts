import { wallTimeOf } from "@podium/domain/time/wall-time";
import { registration } from "@podium/tests-support/registrations";
import { expect, test } from "vitest";
import { adminPaths, panelButton, signIn } from "./harness/admin.ts";
import { visitBoth } from "./harness/browser.ts";
import { database } from "./harness/database.ts";
import { ownEvent, ownStaff } from "./harness/events.ts";
import { axeFindings, overflow } from "./harness/quality/axe.ts";
import { freshAddress, sitePaths } from "./harness/site.ts";
import { message } from "./harness/words.ts";

const word = (path: string) => message("admin", "de", path);

test("an event is withdrawn with a reason after its editor saw whom that concerns; the address says so", async () => {
  const event = await ownEvent("Zurück auf Anfang", { places: 5 });
  await registration(database(), event, { email: freshAddress("betroffen") });
  const lead = await ownStaff("Wanda Weg", { organisationId: event.organisationId, role: "EVENT_LEAD" });
  await visitBoth(async ({ site, admin }) => {
    await signIn(admin, lead);
    await admin.goto(adminPaths.event(event.id));
    await panelButton(admin, "eventState.withdraw.button").click();
    const dialog = admin.getByRole("dialog");
    await dialog.getByText("Eine Person bekommt die E-Mail „Nicht mehr veröffentlicht“.").waitFor();
    expect(await axeFindings(admin)).toEqual([]);
    await dialog.locator('[name="reasonDe"]').fill("Das Programm steht noch nicht.");
    await dialog.getByRole("button", { name: word("eventState.withdraw.confirm"), exact: true }).click();
    await admin.getByText(word("eventState.notice.withdrawn")).waitFor();

    await expect.poll(async () => (await site.goto(sitePaths.de.event(event.slug)))?.status()).toBe(410);
    await site.getByText("Das Programm steht noch nicht.").waitFor();
    expect(await site.getByText("fragen@example.org").count()).toBe(1);
    expect(await site.getByText("Zurück auf Anfang", { exact: true }).count()).toBe(0);
    expect(await axeFindings(site)).toEqual([]);
    for (const width of [320, 1280]) {
      await site.setViewportSize({ width, height: 800 });
      expect(await overflow(site)).toBeLessThanOrEqual(0);
    }
    await panelButton(admin, "eventState.publish.again").click();
    await admin.getByText(word("eventState.publish.done")).waitFor();
  });
});

test("an event is postponed without a date after its editor saw whom that concerns, and gets one later", async () => {
  const event = await ownEvent("Später vielleicht", { places: 5 });
  await registration(database(), event, { email: freshAddress("gefragt") });
  const lead = await ownStaff("Vera Schieber", { organisationId: event.organisationId, role: "EVENT_LEAD" });
  await visitBoth(async ({ site, admin }) => {
    await signIn(admin, lead);
    await admin.goto(adminPaths.event(event.id));
    await panelButton(admin, "eventState.postpone.button").click();
    const dialog = admin.getByRole("dialog");
    await dialog.getByText("Eine Person bekommt eine E-Mail. Ihr Platz bleibt:").waitFor();
    await dialog.locator('[name="isDateOpen"]').uncheck();
    await dialog.getByRole("button", { name: word("eventState.postpone.confirm"), exact: true }).click();
    await dialog.getByText(word("fieldError.required")).first().waitFor();
    expect(await axeFindings(admin)).toEqual([]);
    await dialog.locator('[name="isDateOpen"]').check();
    await dialog.locator('[name="reasonDe"]').fill("Der Saal ist gesperrt.");
    await dialog.getByRole("button", { name: word("eventState.postpone.confirm"), exact: true }).click();
    await admin.getByText(word("eventState.notice.postponed")).waitFor();

    await site.goto(sitePaths.de.event(event.slug));
    await site.getByText(message("web", "de", "event.page.postponedTitle"), { exact: true }).waitFor();
    expect(await site.getByText("Der Saal ist gesperrt.").count()).toBeGreaterThan(0);
    await site.getByText(message("web", "de", "refusal.event_postponed")).waitFor();
    await site.getByRole("heading", { name: message("web", "de", "event.changes.title") }).waitFor();
    expect(await axeFindings(site)).toEqual([]);
    for (const width of [320, 1280]) {
      await site.setViewportSize({ width, height: 800 });
      expect(await overflow(site)).toBeLessThanOrEqual(0);
    }

    await panelButton(admin, "eventState.resume.button").click();
    await dialog.getByRole("button", { name: word("eventState.resume.confirm"), exact: true }).click();
    await admin.getByText(word("eventState.notice.postponed")).waitFor({ state: "detached" });
    await panelButton(admin, "eventState.postpone.button").click();
    await dialog.locator('[name="isDateOpen"]').uncheck();
    await dialog.locator('[name="reasonDe"]').fill("Der Saal ist gesperrt.");
    await dialog.locator('[name="date"]').fill("2031-04-05");
    await dialog.locator('[name="time"]').fill("18:00");
    await dialog.getByRole("button", { name: word("eventState.postpone.confirm"), exact: true }).click();
    await admin
      .getByRole("status")
      .getByText("Eine Person bekommt eine E-Mail.", { exact: false })
      .first()
      .waitFor();
    await expect
      .poll(async () => {
        await site.goto(sitePaths.de.event(event.slug));
        return site.getByText(message("web", "de", "event.page.postponedDated")).count();
      })
      .toBe(1);
    expect(await site.locator('script[type="application/ld+json"]').textContent()).toContain(
      "EventRescheduled",
    );
  });
});

test("a draft is planned for later, planned otherwise, and deleted", async () => {
  const columns = { status: "DRAFT", publishedAt: null, audiences: ["CITIZENS"] } as const;
  const event = await ownEvent("Noch nicht", { event: { ...columns, audiences: [...columns.audiences] } });
  const lead = await ownStaff("Spätlese", { organisationId: event.organisationId, role: "EVENT_LEAD" });
  const wall = (days: number) => wallTimeOf(new Date(Date.now() + days * 86_400_000), "Europe/Berlin");
  await visitBoth(async ({ admin }) => {
    await signIn(admin, lead);
    await admin.goto(adminPaths.event(event.id));
    await panelButton(admin, "eventState.schedule.button").click();
    const dialog = admin.getByRole("dialog");
    await dialog.getByRole("button", { name: word("eventState.schedule.confirm"), exact: true }).click();
    await dialog.getByText(word("fieldError.required")).waitFor();
    await dialog.locator('[name="publishAt"]').fill(wall(2));
    await dialog.locator('[name="unpublishAt"]').fill(wall(1));
    await dialog.getByRole("button", { name: word("eventState.schedule.confirm"), exact: true }).click();
    await dialog.getByText(word("fieldError.endBeforeStart")).waitFor();
    expect(await axeFindings(admin)).toEqual([]);
    await dialog.locator('[name="unpublishAt"]').fill(wall(9));
    await dialog.getByRole("button", { name: word("eventState.schedule.confirm"), exact: true }).click();
    await admin.getByText(word("eventState.schedule.done")).waitFor();
    expect(await axeFindings(admin)).toEqual([]);
    await panelButton(admin, "eventState.unschedule.button").click();
    await admin.getByText(word("eventState.unschedule.done")).waitFor();

    await panelButton(admin, "eventState.discard.button").click();
    await dialog.getByText("Noch nicht", { exact: false }).waitFor();
    await dialog.getByRole("button", { name: word("eventState.discard.confirm"), exact: true }).click();
    await admin.waitForURL((url) => url.pathname === adminPaths.events);
    expect(await database().event.findUnique({ where: { id: event.id } })).toBeNull();
  });
});
