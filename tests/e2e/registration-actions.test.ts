import { registration } from "@podium/tests-support/registrations";
import { beforeAll, expect, test } from "vitest";
import { adminPaths, signIn } from "./harness/admin.ts";
import { visit } from "./harness/browser.ts";
import { database } from "./harness/database.ts";
import { type JourneyEvent, ownEvent, ownStaff, type StaffLogin } from "./harness/events.ts";
import { anyMail } from "./harness/mail.ts";
import { axeFindings } from "./harness/quality/axe.ts";
import { freshAddress } from "./harness/site.ts";
import { message } from "./harness/words.ts";

const panel = { app: "admin" } as const;
const word = (path: string) => message("admin", "de", path);
const APPLICANTS = 120;
const PLACES = 90;

let event: JourneyEvent;
let lead: StaffLogin;

beforeAll(async () => {
  event = await ownEvent("Viele Bewerbungen", {
    places: PLACES,
    event: { approvalMode: "PLACE_ON_APPROVAL", waitlistPolicy: "DIRECT" },
  });
  lead = await ownStaff("Bela Bewilligt", { organisationId: event.organisationId, role: "EVENT_LEAD" });
  for (let index = 0; index < APPLICANTS; index += 1) {
    const lastName = `Bewerbung${String(index).padStart(3, "0")}`;
    await registration(database(), event, { lastName, state: "PENDING", holdsPlace: false });
  }
  await registration(database(), event, { lastName: "Abgesagt", state: "CANCELLED" });
});

test("all who match are approved at once: a preview in numbers, progress, and what was refused and why", async () => {
  await visit(panel, async (page) => {
    await signIn(page, lead);
    await page.goto(adminPaths.attendees(event.id));
    await page.getByRole("checkbox", { name: word("registration.selectPage") }).check();
    const bar = page.getByRole("region", { name: word("registrationAction.bar") });
    await bar.getByText("50 Personen ausgewählt").waitFor();
    await bar.getByRole("button", { name: `Alle ${APPLICANTS + 1} auswählen`, exact: false }).click();
    await bar.getByText(`${APPLICANTS + 1} Personen ausgewählt`).waitFor();
    expect(await axeFindings(page)).toEqual([]);

    await bar.getByRole("button", { name: word("registrationAction.open.approve"), exact: true }).click();
    const dialog = page.getByRole("dialog", { name: "Anmeldungen zulassen" });
    await dialog.getByText(`${PLACES} Personen bekommen einen Platz.`).waitFor();
    await dialog.getByText(`${APPLICANTS - PLACES} Personen kommen auf die Warteliste.`).waitFor();
    await dialog.getByText("1 Anmeldung bleibt, wie sie ist", { exact: false }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await dialog.getByRole("button", { name: `${APPLICANTS} Anmeldungen zulassen`, exact: true }).click();

    await dialog.getByText(`${PLACES} Personen haben jetzt einen Platz.`).waitFor();
    await dialog.getByText(`${APPLICANTS - PLACES} Personen stehen jetzt auf der Warteliste.`).waitFor();
    await dialog.getByText("Abgesagt", { exact: false }).first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await dialog.getByRole("button", { name: word("registrationAction.close"), exact: true }).click();
    await page
      .getByRole("button", { name: new RegExp(`^${word("registration.state.CONFIRMED")} \\(${PLACES}\\)`) })
      .waitFor();
    expect(await bar.count()).toBe(0);
  });
  const pool = await database().capacityPool.findUniqueOrThrow({ where: { id: event.poolId } });
  expect(pool.taken).toBe(PLACES);
});

test("it is stopped between two portions, stays as far as it is, and goes on from there", async () => {
  const many = await ownEvent("Halb gestrichen", { places: 200 });
  const own = await ownStaff("Hanna Hält", { organisationId: many.organisationId, role: "EVENT_LEAD" });
  for (let index = 0; index < 60; index += 1) await registration(database(), many);
  const cancelled = () => database().registration.count({ where: { eventId: many.id, state: "CANCELLED" } });
  await visit(panel, async (page) => {
    await signIn(page, own);
    await page.goto(adminPaths.attendees(many.id));
    await page.getByRole("checkbox", { name: word("registration.selectPage") }).check();
    await page.getByRole("button", { name: "Alle 60 auswählen", exact: false }).click();
    await page.getByText("60 Personen ausgewählt").waitFor();
    await page
      .getByRole("button", { name: word("registrationAction.open.cancelByOrganiser"), exact: true })
      .click();
    const dialog = page.getByRole("dialog");
    await dialog
      .getByLabel(word("registrationAction.reason"), { exact: true })
      .fill("Der Saal ist gesperrt.");

    let letThrough = () => {};
    const held = new Promise<void>((resolve) => {
      letThrough = resolve;
    });
    await page.route("**/api/trpc/registration.act*", async (route) => {
      await held;
      await route.continue();
    });
    await dialog.getByRole("button", { name: "60 Anmeldungen stornieren", exact: true }).click();
    await dialog.getByText("0 von 60 erledigt").waitFor();
    await page.keyboard.press("Escape");
    expect(await dialog.count()).toBe(1);
    await dialog.getByRole("button", { name: word("registrationAction.stop"), exact: true }).click();
    letThrough();
    await dialog.getByText(word("registrationAction.stopped")).waitFor();
    await dialog.getByText("50 von 60 erledigt").waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await cancelled()).toBe(50);

    await dialog.getByRole("button", { name: word("registrationAction.goOn"), exact: true }).click();
    await dialog.getByText("60 Anmeldungen sind storniert.").waitFor();
  });
  expect(await cancelled()).toBe(60);
});

test("a step that is turned back at the preview changes nothing, by keyboard alone", async () => {
  const person = await registration(database(), event, {
    lastName: "Aaa Zurück",
    state: "PENDING",
    holdsPlace: false,
  });
  await visit(panel, async (page) => {
    await signIn(page, lead);
    await page.goto(adminPaths.attendees(event.id));
    const box = page.getByRole("checkbox", { name: "Anna Aaa Zurück auswählen" });
    await box.focus();
    await page.keyboard.press("Space");
    await page.getByRole("button", { name: word("registrationAction.open.reject"), exact: true }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").getByText("1 Anmeldung wird abgelehnt.").waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Anmeldung ablehnen");
    await page.keyboard.press("Escape");
    await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(word("registration.title"));
    expect(await box.isChecked()).toBe(true);
  });
  const after = await database().registration.findUniqueOrThrow({ where: { id: person.id } });
  expect(after.state).toBe("PENDING");
});

test("a message is written, looked at, sent, and read as it was written", async () => {
  const email = freshAddress("nachricht");
  await registration(database(), event, {
    lastName: "Aab Nachricht",
    email,
    state: "WAITLISTED",
  });
  await visit(panel, async (page) => {
    await signIn(page, lead);
    await page.goto(adminPaths.attendees(event.id));
    await page.getByRole("checkbox", { name: "Anna Aab Nachricht auswählen" }).check();
    await page.getByRole("button", { name: word("registrationAction.open.message"), exact: true }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: word("registrationMessage.look"), exact: true }).click();
    await dialog.getByText(word("fieldError.required")).first().waitFor();
    await dialog
      .getByLabel(word("registrationMessage.subject"), { exact: true })
      .fill("Der Raum ist ein anderer");
    await dialog
      .getByLabel(word("registrationMessage.body"), { exact: true })
      .fill("Wir treffen uns im <Saal>.\n\nBis dann!");
    expect(await axeFindings(page)).toEqual([]);
    await dialog.getByRole("button", { name: word("registrationMessage.look"), exact: true }).click();
    await dialog.getByText("1 Person bekommt diese Nachricht.").waitFor();
    await dialog.getByRole("button", { name: "An 1 Person senden", exact: true }).click();
    await dialog.getByText(word("registrationMessage.sentTitle")).waitFor();
  });
  const mail = await anyMail(email, ({ subject }) => subject.includes("Der Raum ist ein anderer"));
  expect(mail.text).toContain("Wir treffen uns im <Saal>.");
});
