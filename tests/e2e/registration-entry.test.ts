import { registration } from "@podium/tests-support/registrations";
import { beforeAll, expect, test } from "vitest";
import { adminPaths, panelButton, signIn } from "./harness/admin.ts";
import { visit } from "./harness/browser.ts";
import { database } from "./harness/database.ts";
import { type JourneyEvent, ownEvent, ownStaff, type StaffLogin } from "./harness/events.ts";
import { anyMail } from "./harness/mail.ts";
import { axeFindings } from "./harness/quality/axe.ts";
import { freshAddress } from "./harness/site.ts";
import { message } from "./harness/words.ts";

const panel = { app: "admin" } as const;
const word = (path: string) => message("admin", "de", path);

let event: JourneyEvent;
let lead: StaffLogin;

beforeAll(async () => {
  event = await ownEvent("Am Telefon", {
    places: 2,
    event: { waitlistPolicy: "DIRECT", registrationPaused: true },
  });
  lead = await ownStaff("Tilo Telefon", { organisationId: event.organisationId, role: "EVENT_LEAD" });
});

test("somebody who telephones is entered without an address and gets a paper", async () => {
  await visit(panel, async (page) => {
    await signIn(page, lead);
    await page.goto(adminPaths.attendees(event.id));
    await page.getByRole("link", { name: word("registration.enter"), exact: true }).click();
    await page.getByRole("heading", { name: word("registrationEntry.title") }).waitFor();
    const submit = page.getByRole("button", { name: word("registrationEntry.submit"), exact: true });
    await submit.click();
    const summary = page.getByRole("alert").filter({ hasText: "Angaben passen noch nicht" });
    await summary.waitFor();
    expect(await summary.getByRole("link").allInnerTexts()).toHaveLength(3);
    expect(await axeFindings(page)).toEqual([]);

    await page.getByLabel(word("registrationEntry.firstName"), { exact: true }).fill("Frieda");
    await page.getByLabel(word("registrationEntry.lastName"), { exact: true }).fill("Fernruf");
    await page.getByLabel(word("registrationEntry.terms.channelOf.PHONE"), { exact: true }).check();
    await page.getByLabel(word("registrationEntry.terms.notice"), { exact: true }).check();
    await submit.click();
    await page.getByRole("heading", { name: "Frieda Fernruf" }).waitFor();
    await page.getByText("Die Person ist eingetragen: Bestätigt.").waitFor();
    const paper = page.getByRole("link", { name: word("registration.papers.letter"), exact: true });
    const answer = await page.request.get((await paper.getAttribute("href")) ?? "");
    expect(answer.status()).toBe(200);
    expect(answer.headers()["content-type"]).toBe("application/pdf");
    expect((await answer.body()).subarray(0, 5).toString()).toBe("%PDF-");
    expect(await axeFindings(page)).toEqual([]);
  });
});

test("somebody who telephones brings companions; one is renamed, one comes later, one does not come", async () => {
  const family = await ownEvent("Familie am Telefon", {
    places: 9,
    categories: [{ nameDe: "Saal", nameEn: "Hall", maxPersons: 5, companions: "COUNTED" }],
  });
  const staff = await ownStaff("Karla Kontakt", {
    organisationId: family.organisationId,
    role: "EVENT_LEAD",
  });
  const email = freshAddress("familie");
  const field = (path: string) => word(`registrationEntry.${path}`);
  await visit(panel, async (page) => {
    await signIn(page, staff);
    await page.goto(`${adminPaths.attendees(family.id)}/enter`);
    await page.getByLabel(field("firstName"), { exact: true }).fill("Ada");
    await page.getByLabel(field("lastName"), { exact: true }).fill("Öztürk");
    await page.locator('[name="email"]').fill(email);
    await page.locator('[name="companions"]').fill("Lea Đặng\nBo");
    await page.locator('[name="counted"]').fill("viele");
    await page.getByLabel(field("terms.channelOf.PHONE"), { exact: true }).check();
    await page.getByLabel(field("terms.notice"), { exact: true }).check();
    const submit = page.getByRole("button", { name: field("submit"), exact: true });
    await submit.click();
    await page
      .getByRole("alert")
      .getByRole("link", { name: field("companions.counted") })
      .click();
    expect(await page.locator('[name="counted"]').getAttribute("aria-invalid")).toBe("true");
    expect(await page.locator('[name="companions"]').inputValue()).toBe("Lea Đặng\nBo");
    expect(await axeFindings(page)).toEqual([]);
    await page.locator('[name="counted"]').fill("1");
    await submit.click();
    await page.getByRole("heading", { name: "Ada Öztürk" }).waitFor();

    const companions = page.locator("#companions");
    expect(await companions.getByRole("listitem").count()).toBe(3);
    await companions.getByRole("button", { name: "Bo umbenennen …" }).click();
    const dialog = page.getByRole("dialog");
    const enterTitle = word("registration.companions.renameTitle");
    await dialog.getByRole("heading", { name: enterTitle }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await dialog.locator('[name="lastName"]').fill("Đặng");
    await page.keyboard.press("Enter");
    await companions.getByText("Bo Đặng").waitFor();
    await companions.getByRole("button", { name: word("registration.companions.enter") }).click();
    await dialog.locator('[name="firstName"]').fill("Mia");
    await page.keyboard.press("Enter");
    await companions.getByText("Mia").waitFor();
    await companions.getByRole("button", { name: "Lea Đặng: stornieren …" }).click();
    await dialog.locator('[name="reason"]').fill("Abgesprochen am Telefon.");
    await dialog.getByRole("button", { name: "1 Anmeldung stornieren" }).click();
    await dialog.getByRole("button", { name: word("registrationAction.close"), exact: true }).click();
    await companions.getByText(word("registration.state.CANCELLED")).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    // Where everybody has a name, one that is taken away is missed at its field.
    const where = { eventId: family.id };
    await database().category.updateMany({ where, data: { companions: "NAMED" } });
    await page.reload();
    await companions.getByRole("button", { name: "Bo Đặng umbenennen …" }).click();
    for (const name of ["firstName", "lastName"]) await dialog.locator(`[name="${name}"]`).fill("");
    await page.keyboard.press("Enter");
    await dialog.locator('[name="lastName"][aria-invalid="true"]').waitFor();
  });
  expect((await anyMail(email)).text).toContain("Lea Đặng");
  const pool = await database().capacityPool.findUniqueOrThrow({ where: { id: family.poolId } });
  expect(pool.taken).toBe(4);
});

test("whoever may only look gets no paper", async () => {
  const person = await database().registration.findFirstOrThrow({ where: { eventId: event.id } });
  const viewer = await ownStaff("Vera Zuschau", { organisationId: event.organisationId, role: "VIEWER" });
  await visit(panel, async (page) => {
    const paper = `/api/events/${event.id}/attendees/${person.id}/letter.pdf`;
    const outside = await page.request.get(paper, { maxRedirects: 0 });
    expect(outside.status()).toBe(303);
    await signIn(page, viewer);
    expect((await page.request.get(paper)).status()).toBe(403);
  });
});

test("a list with a wrong line is looked through, the right ones are read in, the wrong one comes back as a file", async () => {
  const [known, first, second] = [freshAddress("bekannt"), freshAddress("erste"), freshAddress("zweite")];
  await registration(database(), event, { email: known });
  const text = [
    "Vorname;Nachname;E-Mail-Adresse;Organisation",
    `Eva;Eins;${first};Stadtwerke`,
    "Otto;Ohne;keine Adresse;",
    `Bea;Bekannt;${known};`,
    `Zoë;Zwei;${second};`,
  ].join("\r\n");
  await visit(panel, async (page) => {
    await signIn(page, lead);
    await page.goto(adminPaths.attendees(event.id));
    await page.getByRole("link", { name: word("registration.import"), exact: true }).click();
    await page.getByRole("heading", { name: word("registrationImport.title") }).waitFor();
    await page.getByLabel(word("registrationEntry.terms.channelOf.LETTER"), { exact: true }).check();
    await page.getByLabel(word("registrationEntry.terms.overflow"), { exact: false }).check();
    // Many people get a mail only when somebody wants them to.
    const mails = page.getByLabel(word("registrationEntry.terms.sendMail"), { exact: true });
    expect(await mails.isChecked()).toBe(false);
    await mails.check();
    await page.getByLabel(word("registrationEntry.terms.notice"), { exact: true }).check();
    const look = page.getByRole("button", { name: word("registrationImport.check"), exact: true });
    const give = (content: Buffer) =>
      page
        .getByLabel(word("registrationImport.file"), { exact: true })
        .setInputFiles({ name: "liste.csv", mimeType: "text/csv", buffer: content });
    await give(Buffer.from("\xd0\xcf\x11\xe0", "latin1"));
    await look.click();
    await page.getByText(word("registrationImport.fault.fileOldWorkbook")).waitFor();

    // As Excel in Germany writes it, with a head that says nothing of names.
    await give(Buffer.from(text.replace("Vorname;Nachname", "A;B"), "latin1"));
    await look.click();
    await page.getByRole("heading", { name: word("registrationImport.choice.title") }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await look.click();
    await page.getByRole("alert").filter({ hasText: "2 Angaben passen noch nicht" }).waitFor();
    for (const [place, column, sample] of [
      ["0", "firstName", "„A“ (z. B. Eva"],
      ["1", "lastName", "„B“ (z. B. Eins"],
    ] as const) {
      const select = page.getByLabel(word(`registrationImport.columns.${column}`), { exact: true });
      expect(await select.textContent()).toContain(sample);
      await select.selectOption(place);
    }
    await look.click();
    await page.getByRole("heading", { name: word("registrationImport.dryRunTitle") }).waitFor();
    await page.getByRole("row", { name: /Zoë Zwei .*kommt auf die Warteliste/ }).waitFor();
    await page.getByRole("row", { name: /Otto Ohne/ }).waitFor();
    await page.getByText("2 Personen kommen auf die Warteliste.").waitFor();
    await page.getByText("1 Person ist schon angemeldet", { exact: false }).waitFor();
    await page.getByText("1 Zeile wird nicht eingelesen.").waitFor();
    expect(await axeFindings(page)).toEqual([]);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: word("registrationImport.download"), exact: true }).click(),
    ]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    const lines = Buffer.concat(chunks).toString("utf8").trimEnd().split("\r\n");
    expect(lines).toHaveLength(3);
    expect(lines[1]).toContain("Otto;Ohne;keine Adresse");
    expect(lines[1]).toContain(word("fieldError.emailInvalid"));

    await page.getByRole("button", { name: "2 Personen eintragen", exact: true }).click();
    await page.getByText("2 Personen stehen jetzt auf der Warteliste.").waitFor();
    await page.getByRole("link", { name: word("registrationImport.toList"), exact: true }).click();
    await page.getByRole("link", { name: "Zwei, Zoë" }).waitFor();
  });
  expect((await anyMail(second)).subject).not.toBe("");
});

test("L9 · a list that was the wrong one is taken back where it was read in, and the places are free at once", async () => {
  const wrong = await ownEvent("Falsche Liste", { places: 5 });
  const staff = await ownStaff("Lina Liste", { organisationId: wrong.organisationId, role: "EVENT_LEAD" });
  const text = `Vorname;Nachname;E-Mail\nIda;Irrtum;${freshAddress("ida")}\nUwe;Umkehr;${freshAddress("uwe")}`;
  await visit(panel, async (page) => {
    await signIn(page, staff);
    await page.goto(`${adminPaths.attendees(wrong.id)}/import`);
    await page.getByLabel(word("registrationEntry.terms.channelOf.LETTER"), { exact: true }).check();
    await page.getByLabel(word("registrationEntry.terms.notice"), { exact: true }).check();
    await page
      .getByLabel(word("registrationImport.file"), { exact: true })
      .setInputFiles({ name: "liste.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
    await panelButton(page, "registrationImport.check").click();
    await page.getByRole("button", { name: "2 Personen eintragen", exact: true }).click();
    await page.getByText("2 Personen haben jetzt einen Platz.").waitFor();
    await page.getByText("2 von 5 Plätzen vergeben").first().waitFor();

    await page.getByRole("button", { name: /^Zurücknehmen, möglich bis / }).click();
    const dialog = page.getByRole("dialog");
    expect(await axeFindings(page)).toEqual([]);
    await dialog.getByRole("button", { name: "2 Personen entfernen", exact: true }).click();
    await dialog.getByText("2 Personen sind wieder entfernt.").waitFor();
    await dialog.getByRole("button", { name: word("registrationImport.recent.close"), exact: true }).click();
    await page.getByRole("heading", { name: word("registrationImport.recent.doneTitle") }).waitFor();
    await page.getByText("0 von 5 Plätzen vergeben").first().waitFor();
    expect(await page.getByText("2 Personen haben jetzt einen Platz.").count()).toBe(0);
  });
  expect(await database().registration.count({ where: { eventId: wrong.id } })).toBe(0);
});
