import { comment } from "@podium/tests-support/comments";
import { registration } from "@podium/tests-support/registrations";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { adminPaths, signIn } from "./harness/admin.ts";
import { visit } from "./harness/browser.ts";
import { database } from "./harness/database.ts";
import { type JourneyEvent, ownEvent, ownStaff, type StaffLogin } from "./harness/events.ts";
import { axeFindings, overflow } from "./harness/quality/axe.ts";
import { conditionNames, lookUnder } from "./harness/quality/conditions.ts";
import { asked, desktop } from "./harness/quality/looks.ts";

/** A bound against hanging: many pages, on a busy machine. */
const INSPECTION_MS = 600_000;

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
    ...["when-where", "participation", "procedure", "results", "comments"].map(
      (part) => `${adminPaths.edit(draft.id)}/${part}`,
    ),
    `${adminPaths.edit(event.id)}/changes`,
    `${adminPaths.edit(event.id)}/history`,
    `${adminPaths.event(event.id)}/copy?next`,
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

/** What the browser says of one page. */
type Inspection = {
  path: string;
  status: number | undefined;
  title: string;
  firstHeadings: number;
  findings: Record<string, string[]>;
  tooWide: number;
  conditions: Awaited<ReturnType<typeof lookUnder>>;
};

/** Nobody prints the panel, and it has rules of its own for what it hides. */
const staffConditions = conditionNames.filter(
  (name) => name !== "on paper" && name !== "with all its words in sight",
);

async function inspect(page: Page, path: string): Promise<Inspection> {
  await page.setViewportSize(desktop);
  const answer = await page.goto(path);
  await page.getByRole("heading", { level: 1 }).waitFor();
  const findings: Inspection["findings"] = {};
  for (const { look, size, colours } of asked.de) {
    await page.setViewportSize(size);
    findings[look] = await axeFindings(page, colours);
  }
  await page.setViewportSize({ width: 320, height: 640 });
  return {
    path,
    status: answer?.status(),
    title: await page.title(),
    firstHeadings: await page.getByRole("heading", { level: 1 }).count(),
    findings,
    tooWide: await overflow(page),
    conditions: await lookUnder(page, staffConditions),
  };
}

describe("every page of the panel", () => {
  const inspections: Inspection[] = [];

  beforeAll(async () => {
    await visit({ app: "admin" }, async (page) => {
      inspections.push(await inspect(page, adminPaths.login));
      await signIn(page, login);
      for (const path of pages) inspections.push(await inspect(page, path));
    });
  }, INSPECTION_MS);

  test.each(asked.de)("is found clean by axe, $look, $colours", ({ look }) => {
    const found = inspections.flatMap(({ path, findings }) =>
      (findings[look] ?? ["axe was not asked"]).map((finding) => `${path}: ${finding}`),
    );
    expect(found).toEqual([]);
  });

  test("needs no scrolling sideways at 320 pixels", () => {
    const wide = inspections.filter(({ tooWide }) => tooWide > 0);
    expect(wide.map(({ path, tooWide }) => `${path}: ${tooWide} px too wide`)).toEqual([]);
  });

  test.each(staffConditions)("can be read and used %s", (condition) => {
    const found = inspections.flatMap(({ path, conditions }) =>
      (conditions[condition] ?? ["nobody looked"]).map((finding) => `${path}: ${finding}`),
    );
    expect(found).toEqual([]);
  });

  test("answers, has one h1 and a title", () => {
    for (const { path, status, firstHeadings, title } of inspections) {
      expect(status, path).toBe(200);
      expect(firstHeadings, path).toBe(1);
      expect(title, path).toContain("Podium");
    }
  });
});
