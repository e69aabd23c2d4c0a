import { organisation } from "@podium/tests-support/organisations";
import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { adminPaths, field, onDay, openPart, panelButton, saveEvent, signIn } from "./harness/admin.ts";
import { visitBoth } from "./harness/browser.ts";
import { database } from "./harness/database.ts";
import { ownStaff } from "./harness/events.ts";
import { sitePaths } from "./harness/site.ts";
import { appearsWithin } from "./harness/soon.ts";
import { message } from "./harness/words.ts";

/** Each field that is filled, each choice and each click is one, however many keys it takes. */
const MOST_INPUTS = 60;
const word = (path: string) => message("admin", "de", path);

/** An announcement as a town prints it: nothing on the page that it does not say. */
const announcement = {
  title: "Bürgersprechstunde zum neuen Marktplatz",
  kind: "Sprechstunde",
  audience: "Alle, die in Musterhausen leben oder arbeiten",
  summary: "Die Stadt zeigt die Pläne für den Marktplatz und beantwortet Fragen.",
  body: "Wir zeigen die Entwürfe.\n\nBringen Sie Ihre Fragen mit.",
  place: { name: "Rathaus", street: "Markt 1", postalCode: "06108", city: "Halle (Saale)" },
  note: "Bitte den Eingang am Südtor nehmen.",
  contact: { name: "Stadtplanungsamt", email: "planung@example.org", phone: "0345 123 45" },
};

test("a press officer makes, fills and publishes an announcement with at most sixty inputs", async () => {
  const body = await organisation(database(), "Stadt Musterhausen an der Sprechstunde");
  const lead = await ownStaff("Petra Presse", { organisationId: body.id, role: "EVENT_LEAD" });
  await visitBoth(async ({ site, admin }) => {
    const hand = counted(admin);
    await signIn(admin, lead);
    await admin.goto(adminPaths.events);
    await hand.click(admin.getByRole("link", { name: word("event.create"), exact: true }));
    await hand.fill("translations.de.title", announcement.title);
    for (const [path, text] of Object.entries(onDay("2031-05-04", "16:00", "18:00")))
      await hand.fill(path, text);
    await hand.choose("venueChoice", "new");
    for (const [name, text] of Object.entries(announcement.place)) await hand.fill(`venue.${name}`, text);
    await hand.click(panelButton(admin, "eventForm.form.createDraft"));
    await admin.waitForURL(/\/details\/about/);

    for (const name of ["kind", "audience", "summary", "body"] as const)
      await hand.fill(`translations.de.${name}`, announcement[name]);
    await hand.part("people");
    await hand.click(panelButton(admin, "eventForm.people.lists.contacts.add"));
    for (const [name, text] of Object.entries(announcement.contact))
      await hand.fill(`contacts.0.${name}`, text);
    await hand.part("participation");
    await hand.choose("categories.0.channel", "NONE");
    await hand.part("good-to-know");
    await hand.click(panelButton(admin, "eventForm.notes.lists.notes.add"));
    await hand.choose("notes.0.kind", "ARRIVAL");
    await hand.fill("notes.0.textDe", announcement.note);
    await hand.part("classification");
    const citizens = word("eventForm.classification.audienceNames.CITIZENS");
    await hand.click(admin.getByLabel(citizens, { exact: true }));
    await admin.getByText(word("eventForm.form.nothingMissing"), { exact: true }).waitFor();
    const slug = await field(admin, "slug").inputValue();
    hand.count += 1;
    await saveEvent(admin);
    await hand.click(admin.locator(".tabs__link").first());
    await hand.click(panelButton(admin, "eventState.publish.button"));
    await admin.getByText(word("eventState.publish.done")).waitFor();
    expect(hand.count).toBeLessThanOrEqual(MOST_INPUTS);

    await appearsWithin(site, sitePaths.de.event(slug), announcement.title, 2_000);
    const page = await site.locator("main").innerText();
    const { place, contact, kind, audience, summary, note } = announcement;
    for (const said of [place.name, place.city, contact.name, kind, audience, summary, note])
      expect(page).toContain(said);
  });
});

/** Counts what a hand does in the panel. */
function counted(page: Page) {
  const hand = {
    count: 0,
    click: async (control: Locator) => {
      hand.count += 1;
      await control.click();
    },
    fill: async (path: string, text: string) => {
      hand.count += 1;
      await field(page, path).fill(text);
    },
    choose: async (path: string, value: string) => {
      hand.count += 1;
      await field(page, path).selectOption(value);
    },
    part: async (name: Parameters<typeof openPart>[1]) => {
      hand.count += 1;
      await openPart(page, name);
    },
  };
  return hand;
}
