import { organisation } from "@podium/tests-support/organisations";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { signIn } from "../admin.ts";
import { arrival } from "../arrival.ts";
import { visit } from "../browser.ts";
import { database } from "../database.ts";
import { ownStaff } from "../events.ts";
import { linkIn, mailWithLink } from "../mail.ts";
import { fillRegistration, freshAddress, siteButton, sitePaths } from "../site.ts";
import { appearsWithin } from "../soon.ts";
import type { Announcement } from "./announcement.ts";
import { readByIcalJs, readByNodeIcal } from "./calendar.ts";
import { enterAnnouncement } from "./enter.ts";

const paths = sitePaths.de;

/** Types an announcement into the form, and reads it from its page, from its calendar files and from its mails. */
export async function readBack(announcement: Announcement): Promise<void> {
  const body = await organisation(database(), `Stelle für ${announcement.title}`);
  const lead = await ownStaff("Petra Presse", { organisationId: body.id, role: "EVENT_LEAD" });
  let slug = "";
  await visit({ app: "admin" }, async (page) => {
    await signIn(page, lead);
    slug = await enterAnnouncement(page, announcement);
  });
  await visit({ javaScript: false, width: 360, height: 800 }, async (page) => {
    await appearsWithin(page, paths.event(slug), announcement.title, 2_000);
    // Everything that can be folded counts as readable.
    expectText((await page.getByRole("main").textContent()) ?? "", announcement);
    expectEntries(await (await page.request.get(paths.calendar(slug))).text(), announcement.calendar);
    if (announcement.registered) await register(page, slug, announcement.registered);
  });
}

async function register(
  page: Page,
  slug: string,
  { dates = [], ...expected }: NonNullable<Announcement["registered"]>,
): Promise<void> {
  const email = freshAddress("petra");
  await page.goto(paths.register(slug));
  for (const number of dates) await page.locator(`#date-${number}`).check();
  await fillRegistration(page, "de", { firstName: "Petra", lastName: "Muster", email });
  await arrival(page, paths.received(slug));
  await page.goto(linkIn(await mailWithLink(email, paths.confirm), paths.confirm));
  await siteButton(page, "de", "Anmeldung bestätigen").click();
  const mail = await mailWithLink(email, paths.own);
  expectText(mail.text, expected);
  const files = mail.attachments.filter(({ mimeType }) => mimeType === "text/calendar");
  expectEntries(files[0]?.content ?? "BEGIN:VCALENDAR\r\nEND:VCALENDAR", expected.calendar);
}

function expectText(text: string, { says, leavesOpen }: Pick<Announcement, "says" | "leavesOpen">): void {
  const read = text.replace(/\s+/gu, " ");
  const wrong = {
    missing: says.filter((fact) => !read.includes(fact)),
    made_up: leavesOpen.filter((fact) => read.includes(fact)),
  };
  expect(wrong, read).toEqual({ missing: [], made_up: [] });
}

function expectEntries(file: string, calendar: Announcement["calendar"]): void {
  expect(readByIcalJs(file)).toEqual(calendar);
  expect(readByNodeIcal(file)).toEqual(calendar);
}
