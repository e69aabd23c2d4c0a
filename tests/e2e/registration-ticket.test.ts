import { readableCode } from "@podium/domain/registration/codes/ticket";
import { withDoor } from "@podium/tests-support/events";
import { ownToken } from "@podium/tests-support/own-links";
import { registration } from "@podium/tests-support/registrations";
import { describe, expect, test } from "vitest";
import { adminPaths, field, signIn } from "./harness/admin.ts";
import { visit } from "./harness/browser.ts";
import { database } from "./harness/database.ts";
import { ownEvent, ownStaff } from "./harness/events.ts";
import { outOfSight } from "./harness/quality/first-screen.ts";
import { message } from "./harness/words.ts";

const TITLE = "Gemeinsam entscheiden: wie Beteiligung im Rathaus ankommt, und wer dabei zuhört";
const parts = { "QR code": ".ticket__code svg", code: ".ticket__code code" };

describe("a ticket", () => {
  test.each([
    ["/meine-anmeldung", { width: 360, height: 800 }],
    ["/meine-anmeldung", { width: 1280, height: 900 }],
    ["/en/my-registration", { width: 360, height: 800 }],
  ])("%s: QR code and code to read out are on the first screen, %o", async (own, size) => {
    // Bodies of one name could not be told apart on the pages that list them all.
    const event = await ownEvent(`${TITLE} ${own} ${size.width}`, { event: withDoor });
    const person = await registration(database(), event, { firstName: "Anna-Katharina", lastName: "Öztürk" });
    const along = await registration(database(), event, { companionOf: person, firstName: "Lea" });
    await visit({ javaScript: false, ...size }, async (page) => {
      await page.goto(`${own}/${ownToken(person.id)}/ticket`);
      expect(await outOfSight(page, parts)).toEqual([]);
      // A camera needs the squares to be some tenths of a millimetre wide.
      const box = await page.locator(".ticket__code svg").first().boundingBox();
      expect(box?.width).toBeGreaterThanOrEqual(180);
      const codes = await page.locator(".ticket__code code").allInnerTexts();
      expect(codes).toEqual([person, along].map(({ shortCode }) => readableCode(shortCode)));
    });
  });

  test("is one press away on the own page, whose button is on the first screen of a phone", async () => {
    const event = await ownEvent("Bürgerdialog Innenstadt", { event: withDoor });
    await database().eventNote.create({
      data: { eventId: event.id, position: 0, kind: "BRING", textDe: "Festes Schuhwerk und einen Ausweis." },
    });
    const person = await registration(database(), event);
    await visit({ javaScript: false, width: 360, height: 800 }, async (page) => {
      await page.goto(`/meine-anmeldung/${ownToken(person.id)}`);
      expect(await outOfSight(page, { action: "main .kern-btn--primary" })).toEqual([]);
      await page.locator("main .kern-btn--primary").click();
      await page.locator(".ticket__code code").waitFor();
    });
  });

  test("is found in the panel by the code that somebody reads out", async () => {
    const event = await ownEvent("Vorgelesen", { event: withDoor });
    const person = await registration(database(), event, { lastName: "Gesuchte" });
    await registration(database(), event, { lastName: "Andere" });
    const login = await ownStaff("Edda Einlass", { organisationId: event.organisationId, role: "VIEWER" });
    await visit({ app: "admin" }, async (page) => {
      await signIn(page, login);
      await page.goto(adminPaths.attendees(event.id));
      const others = page.getByRole("link", { name: "Andere, Anna" });
      await others.waitFor();
      const code = readableCode(person.shortCode);
      await page.getByRole("cell", { name: code, exact: true }).waitFor();
      await field(page, "search").fill(code.toLowerCase());
      await page.getByRole("button", { name: message("admin", "de", "registration.searchSubmit") }).click();
      await others.waitFor({ state: "detached" });
      await page.getByRole("link", { name: "Gesuchte, Anna" }).click();
      await page.locator("code", { hasText: code }).waitFor();
    });
  });
});
