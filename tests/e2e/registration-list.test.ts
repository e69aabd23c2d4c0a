import { registration } from "@podium/tests-support/registrations";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { adminPaths, signIn } from "./harness/admin.ts";
import { visit } from "./harness/browser.ts";
import { database } from "./harness/database.ts";
import { type JourneyEvent, ownEvent, ownStaff, type StaffLogin } from "./harness/events.ts";
import { anyMail } from "./harness/mail.ts";
import { freshAddress } from "./harness/site.ts";
import { message } from "./harness/words.ts";

const panel = { app: "admin" } as const;
const word = (path: string) => message("admin", "de", `registration.${path}`);
const action = (path: string) => message("admin", "de", `registrationAction.${path}`);
const theList = (page: Page) => page.getByRole("table", { name: word("table") });
const PEOPLE = 120;

let event: JourneyEvent;
let lead: StaffLogin;
const zoe = freshAddress("zoe");

beforeAll(async () => {
  event = await ownEvent("Große Liste", { places: 500 });
  lead = await ownStaff("Lotte Leitung", { organisationId: event.organisationId, role: "EVENT_LEAD" });
  for (let index = 0; index < PEOPLE; index += 1) {
    const lastName = `Person${String(index).padStart(3, "0")}`;
    await registration(database(), event, {
      firstName: "Alex",
      lastName,
      state: index % 10 ? "CONFIRMED" : "CANCELLED",
    });
  }
  await registration(database(), event, {
    firstName: "Zoë",
    lastName: "Ångström",
    email: zoe,
    organisation: "=Formel GmbH",
  });
});

describe("the list of attendees", () => {
  test("is searched, filtered, sorted and paged on the server, without a name in the address", async () => {
    await visit(panel, async (page) => {
      await signIn(page, lead);
      await page.goto(adminPaths.attendees(event.id));
      const rows = theList(page).getByRole("row");
      await page
        .getByText(word("count").includes("#") ? `${PEOPLE + 1} Personen` : "")
        .first()
        .waitFor();

      await page.getByLabel(word("search")).fill("ångström");
      await page.getByRole("button", { name: word("searchSubmit"), exact: true }).click();
      await expect.poll(() => rows.count()).toBe(2);
      expect(page.url().toLowerCase()).not.toContain("ngstr");
      await page.getByLabel(word("search")).fill("");
      await page.getByRole("button", { name: word("searchSubmit"), exact: true }).click();
      await expect.poll(() => rows.count()).toBeGreaterThan(2);

      await page.getByRole("button", { name: new RegExp(`^${word("state.CANCELLED")}`) }).click();
      await expect.poll(() => rows.count()).toBe(1 + PEOPLE / 10);
      await page.getByRole("button", { name: new RegExp(`^${word("all")}`) }).click();
      await expect.poll(() => rows.count()).toBeGreaterThan(1 + PEOPLE / 10);

      const seen = new Set<string>();
      for (;;) {
        const names = await theList(page).getByRole("row").getByRole("link").allInnerTexts();
        for (const name of names) seen.add(name);
        const next = page.getByRole("button", { name: word("next"), exact: true });
        if (!(await next.count()) || (await next.isDisabled())) break;
        const first = names[0] ?? "";
        await next.click();
        await expect
          .poll(() => theList(page).getByRole("row").getByRole("link").first().innerText())
          .not.toBe(first);
      }
      expect(seen.size).toBe(PEOPLE + 1);
    });
  });

  test("sorts by the column that was chosen and says so", async () => {
    await visit(panel, async (page) => {
      await signIn(page, lead);
      await page.goto(adminPaths.attendees(event.id));
      const header = page.getByRole("columnheader", { name: word("columns.name") });
      expect(await header.getAttribute("aria-sort")).toBe("ascending");
      await header.getByRole("button").click();
      await expect.poll(() => header.getAttribute("aria-sort")).toBe("descending");
      await expect
        .poll(() => theList(page).getByRole("row").nth(1).innerText())
        .toContain(`Person${PEOPLE - 1}`);
    });
  });

  test("goes out as a file that no spreadsheet takes for formulas", async () => {
    await visit(panel, async (page) => {
      await signIn(page, lead);
      await page.goto(adminPaths.attendees(event.id));
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("link", { name: word("export") }).click(),
      ]);
      const chunks: Buffer[] = [];
      for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
      const file = Buffer.concat(chunks);
      expect(file.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
      const lines = file.toString("utf8").trimEnd().split(/\r?\n/);
      expect(lines).toHaveLength(PEOPLE + 2);
      expect(lines[0]).toContain(";");
      const row = lines.find((line) => line.includes("Ångström")) ?? "";
      expect(row).toContain("'=Formel GmbH");
    });
  });
});

test("a person's page shows the history, and cancelling with a reason frees the place and tells the person", async () => {
  const email = freshAddress("storno");
  const person = await registration(database(), event, { firstName: "Sam", lastName: "Storno", email });
  const before = await database().capacityPool.findUniqueOrThrow({ where: { id: event.poolId } });
  await visit(panel, async (page) => {
    await signIn(page, lead);
    await page.goto(`${adminPaths.attendees(event.id)}/${person.id}`);
    await page.getByRole("heading", { name: "Sam Storno" }).waitFor();
    await page.getByRole("button", { name: action("open.cancelByOrganiser"), exact: true }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText("1 Anmeldung wird storniert.").waitFor();
    const confirm = dialog.getByRole("button", { name: "1 Anmeldung stornieren", exact: true });
    await confirm.click();
    await dialog.getByText(message("admin", "de", "fieldError.required")).waitFor();
    await dialog.getByLabel(action("reason"), { exact: true }).fill("Auf eigenen Wunsch am Telefon.");
    await confirm.click();
    await dialog.getByText("1 Anmeldung ist storniert.").waitFor();
    await dialog.getByRole("button", { name: action("close"), exact: true }).click();
    await page.getByText(word("state.CANCELLED")).first().waitFor();
    await page.getByText("Auf eigenen Wunsch am Telefon.").first().waitFor();
  });
  const mail = await anyMail(email);
  expect(mail.text).toContain("Auf eigenen Wunsch am Telefon.");
  const after = await database().capacityPool.findUniqueOrThrow({ where: { id: event.poolId } });
  expect(after.taken).toBe(before.taken - 1);
});

test("a viewer reads the list and can take nothing away", async () => {
  const viewer = await ownStaff("Vera Viewer", { organisationId: event.organisationId, role: "VIEWER" });
  await visit(panel, async (page) => {
    await signIn(page, viewer);
    await page.goto(adminPaths.attendees(event.id));
    await theList(page).waitFor();
    expect(await page.getByRole("link", { name: word("export") }).count()).toBe(0);
    expect(await page.getByRole("link", { name: word("enter") }).count()).toBe(0);
    expect(await page.getByRole("checkbox").count()).toBe(0);
    const answer = await page.goto(`/api/events/${event.id}/attendees.csv`);
    expect(answer?.status()).toBe(403);
  });
});
