import { comment } from "@podium/tests-support/comments";
import { registration } from "@podium/tests-support/registrations";
import { beforeAll, describe, expect, test } from "vitest";
import { adminPaths, signIn } from "./harness/admin.ts";
import { axeFindings, overflow } from "./harness/axe.ts";
import { visit } from "./harness/browser.ts";
import { database } from "./harness/database.ts";
import { type JourneyEvent, ownEvent, ownStaff, type StaffLogin } from "./harness/events.ts";
import { looks } from "./harness/looks.ts";

let event: JourneyEvent;
let draft: JourneyEvent;
let login: StaffLogin;
let pages: string[];

beforeAll(async () => {
  event = await ownEvent("Rundgang Panel", { places: 20 });
  draft = await ownEvent("Entwurf", { event: { status: "DRAFT" } });
  login = await ownStaff(
    "Paula Panel",
    { organisationId: event.organisationId, role: "ADMINISTRATOR" },
    { organisationId: draft.organisationId, role: "ADMINISTRATOR" },
  );
  const person = await registration(database(), event);
  await registration(database(), event, { state: "UNCONFIRMED" });
  await comment(database(), event.id);
  await comment(database(), event.id, { state: "PUBLISHED" });
  await database().mail.create({
    data: {
      kind: "registration.confirmed",
      locale: "de",
      recipient: person.email,
      eventId: event.id,
      registrationId: person.id,
      state: "SENT",
    },
  });
  pages = [
    adminPaths.start,
    adminPaths.events,
    adminPaths.newEvent,
    adminPaths.event(event.id),
    adminPaths.edit(event.id),
    adminPaths.preview(event.id),
    adminPaths.event(draft.id),
    adminPaths.attendees(event.id),
    `${adminPaths.attendees(event.id)}/${person.id}`,
    `${adminPaths.attendees(event.id)}/enter`,
    `${adminPaths.attendees(event.id)}/import`,
    adminPaths.comments,
    adminPaths.commentsOf(event.id),
    adminPaths.mails,
    adminPaths.mailsOf(event.id),
    adminPaths.auditOf(event.id),
    adminPaths.audit,
  ];
});

describe("every page of the panel", () => {
  test.each(looks)("is found clean by axe in light and dark: $look", async ({ options }) => {
    const findings: string[] = [];
    await visit({ ...options, app: "admin" }, async (page) => {
      await page.goto(adminPaths.login);
      findings.push(...(await axeFindings(page)).map((finding) => `/login: ${finding}`));
      await signIn(page, login);
      for (const path of pages) {
        const answer = await page.goto(path);
        if (answer?.status() !== 200) findings.push(`${path}: answers ${answer?.status()}`);
        await page.getByRole("heading", { level: 1 }).waitFor();
        findings.push(...(await axeFindings(page)).map((finding) => `${path}: ${finding}`));
      }
    });
    expect(findings).toEqual([]);
  });

  test("needs no scrolling sideways at 320 pixels, has one h1 and a title", async () => {
    const wrong: string[] = [];
    await visit({ app: "admin", width: 320, height: 640 }, async (page) => {
      await signIn(page, login);
      for (const path of pages) {
        await page.goto(path);
        await page.getByRole("heading", { level: 1 }).waitFor();
        const pixels = await overflow(page);
        if (pixels > 0) wrong.push(`${path}: ${pixels} px too wide`);
        if ((await page.getByRole("heading", { level: 1 }).count()) !== 1) wrong.push(`${path}: not one h1`);
        if (!(await page.title()).includes("Podium")) wrong.push(`${path}: title "${await page.title()}"`);
      }
    });
    expect(wrong).toEqual([]);
  });
});
