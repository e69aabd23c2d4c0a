import { sectionOf } from "@podium/domain/event/form/parts";
import type { Locator, Page } from "playwright-core";
import { adminPaths, field, panelButton, saveEvent, toField } from "../admin.ts";
import { message } from "../words.ts";
import type { Announcement, Typed } from "./announcement.ts";

const word = (path: string) => message("admin", "de", path);

/** The button that adds an entry to each list of the form. */
const lists = {
  occurrences: "time",
  sessions: "programme",
  rooms: "programme",
  fees: "fees",
  notes: "notes",
  persons: "people",
  contacts: "people",
  partners: "people",
  links: "people",
  figures: "results",
  documents: "results",
  socialLinks: "classification",
  categories: "places",
  pools: "places",
} as const;

/** Choices that stand in the place of a field with another name. */
const choices: Record<string, string> = { venueChoice: "venue", seriesChoice: "seriesId" };

/**
 * Types an announcement into the form of a new event as a press officer would, and publishes it.
 *
 * @returns the event's address
 */
export async function enterAnnouncement(page: Page, { title, typed, rule }: Announcement): Promise<string> {
  await page.goto(adminPaths.newEvent);
  await field(page, "translations.de.title").fill(title);
  if (rule) await makeDates(page, rule);
  const isAtOnce = (path: string) => {
    const section = sectionOf(choices[path] ?? path);
    return section === "time" || section === "venue";
  };
  const all = Object.entries(typed);
  for (const [path, value] of all.filter(([each]) => isAtOnce(each))) await type(page, path, value);
  await panelButton(page, "eventForm.form.createDraft").click();
  await page.waitForURL(/\/details\/about/);
  for (const [path, value] of all.filter(([each]) => !isAtOnce(each))) await type(page, path, value);
  await page.getByText(word("eventForm.form.nothingMissing"), { exact: true }).waitFor();
  const slug = await (await toField(page, "slug")).inputValue();
  await saveEvent(page);
  await page.locator(".tabs__link").first().click();
  await panelButton(page, "eventState.publish.button").click();
  await page.getByText(word("eventState.publish.done")).waitFor();
  return slug;
}

async function type(page: Page, path: string, value: Typed): Promise<void> {
  const [, name = "", sign, which = ""] = /^([^=@]+)([=@])?(.*)$/.exec(path) ?? [];
  await toField(page, choices[name] ?? name);
  const boxes = field(page, name);
  const control =
    sign === "="
      ? boxes.and(page.locator(`[value="${which}"]`))
      : sign === "@"
        ? boxes.nth(Number(which))
        : await entered(page, name, boxes);
  await control.evaluate(unfold);
  if (typeof value === "boolean") await control.setChecked(value);
  else if (await control.evaluate(({ tagName }) => tagName === "SELECT")) await control.selectOption(value);
  else await control.fill(value);
}

/** Adds entries to the list until the one is there to which this field belongs. */
async function entered(page: Page, name: string, control: Locator): Promise<Locator> {
  const [, entry, list] = /^((\w+)\.\d+\.)/.exec(name) ?? [];
  if (!entry || !isList(list)) return control;
  const fields = page.locator(`[name^="${entry}"]`);
  while ((await fields.count()) === 0) {
    const before = await page.locator("li.entry").count();
    const add = page.getByRole("button", {
      name: word(`eventForm.${lists[list]}.lists.${list}.add`),
      includeHidden: true,
    });
    await add.evaluate(unfold);
    await add.click();
    await page.locator("li.entry").nth(before).waitFor();
  }
  return control;
}

const isList = (name: string | undefined): name is keyof typeof lists => name !== undefined && name in lists;

/** Opens whatever is folded around a field. Runs in the page. */
function unfold(control: Element): void {
  for (
    let folded = control.closest("details");
    folded;
    folded = folded.parentElement?.closest("details") ?? null
  )
    folded.open = true;
}

async function makeDates(page: Page, rule: NonNullable<Announcement["rule"]>): Promise<void> {
  const many = page.locator("details.many-dates");
  const label = (name: string) => many.getByLabel(word(`eventForm.time.many.${name}`), { exact: true });
  await many.locator("summary").click();
  for (const name of ["firstDay", "lastDay", "from", "to"] as const)
    if (rule[name]) await label(name).fill(rule[name]);
  for (const weekday of rule.weekdays ?? []) await many.getByLabel(weekday, { exact: true }).check();
  if (rule.inMonth) await label("inMonth").selectOption(rule.inMonth);
  if (rule.slots) await label("slots").selectOption(rule.slots);
  if (rule.isOpening) await label("isOpening").check();
  await many.getByRole("button").click();
  await many
    .getByRole("status")
    .getByText(/angelegt/)
    .waitFor();
}
