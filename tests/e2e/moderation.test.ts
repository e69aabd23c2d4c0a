import { comment } from "@podium/tests-support/comments";
import { expect, test } from "vitest";
import { adminPaths, signIn } from "./harness/admin.ts";
import { visit } from "./harness/browser.ts";
import { database } from "./harness/database.ts";
import { ownEvent, ownStaff } from "./harness/events.ts";
import { drawnCase, openCase } from "./harness/moderation.ts";
import { message } from "./harness/words.ts";

const panel = { app: "admin" } as const;
const word = (path: string) => message("admin", "de", `comment.${path}`);

test("two moderators decide at once: one decision stands, the other is told who was first", async () => {
  const event = await ownEvent("Zwei Köpfe");
  await comment(database(), event.id, { body: "Wer zuerst kommt." });
  const post = { organisationId: event.organisationId, role: "MODERATOR" } as const;
  const [quick, slow] = [await ownStaff("Quirin Quick", post), await ownStaff("Sina Slow", post)];
  await visit(panel, async (second) => {
    await signIn(second, slow);
    const pane = await openCase(second, "Wer zuerst kommt.", "PENDING");
    await visit(panel, async (first) => {
      await signIn(first, quick);
      const own = await openCase(first, "Wer zuerst kommt.", "PENDING");
      await own.getByRole("button", { name: word("action.RELEASE"), exact: true }).click();
      await first
        .getByRole("status")
        .getByText(word("done.RELEASE").split(":")[0] ?? "")
        .waitFor();
    });
    await pane.getByRole("button", { name: word("action.REJECT"), exact: true }).click();
    await pane.getByLabel(word("form.reason"), { exact: true }).selectOption("INSULT");
    await pane.getByRole("button", { name: word("action.REJECT"), exact: true }).click();
    await pane.getByText("Quirin Quick").waitFor();
  });
  const [row] = await database().comment.findMany({
    where: { eventId: event.id },
    include: { decisions: true },
  });
  expect(row?.state).toBe("PUBLISHED");
  expect(row?.decisions).toHaveLength(1);
});

test("a decision against somebody's words needs a reason", async () => {
  const event = await ownEvent("Mit Grund");
  await comment(database(), event.id, { body: "Nicht ohne Grund." });
  const login = await ownStaff("Gerd Grund", { organisationId: event.organisationId, role: "MODERATOR" });
  await visit(panel, async (page) => {
    await signIn(page, login);
    const pane = await openCase(page, "Nicht ohne Grund.", "PENDING");
    const reject = pane.getByRole("button", { name: word("action.REJECT"), exact: true });
    await reject.click();
    await reject.click();
    await pane.getByText(word("form.chooseError")).waitFor();
  });
  expect(await database().comment.count({ where: { eventId: event.id, state: "PENDING" } })).toBe(1);
});

test("with keys alone: next, release, reject; switched off the letters do nothing", async () => {
  const event = await ownEvent("Nur Tasten");
  for (const body of ["Erster Beitrag.", "Zweiter Beitrag.", "Dritter Beitrag."])
    await comment(database(), event.id, { body });
  const login = await ownStaff("Toni Tasten", { organisationId: event.organisationId, role: "MODERATOR" });
  const states = async () =>
    (await database().comment.findMany({ where: { eventId: event.id }, orderBy: { sequence: "asc" } })).map(
      ({ state }) => state,
    );
  await visit(panel, async (page) => {
    await signIn(page, login);
    await page.goto(adminPaths.comments);
    await drawnCase(page, "Erster Beitrag.");
    await page.keyboard.press("f");
    await expect.poll(states).toEqual(["PUBLISHED", "PENDING", "PENDING"]);
    await drawnCase(page, "Zweiter Beitrag.");
    await page.keyboard.press("j");
    await drawnCase(page, "Dritter Beitrag.");
    await page.keyboard.press("a");
    await page.getByLabel(word("form.reason"), { exact: true }).selectOption("ADVERTISING");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect.poll(states).toEqual(["PUBLISHED", "PENDING", "REJECTED"]);
    await drawnCase(page, "Zweiter Beitrag.");
    await page.getByLabel(word("keys.use")).uncheck();
    await page.getByRole("heading", { level: 1 }).click();
    await page.keyboard.press("f");
    expect(await states()).toEqual(["PUBLISHED", "PENDING", "REJECTED"]);
  });
});

test("L4 · a key that is held down, pressed twice or pressed too early decides about nothing unread", async () => {
  const event = await ownEvent("Gehaltene Taste");
  for (let number = 1; number <= 6; number += 1)
    await comment(database(), event.id, { body: `Beitrag ${number}.` });
  const login = await ownStaff("Hanna Halt", { organisationId: event.organisationId, role: "MODERATOR" });
  const published = () => database().comment.count({ where: { eventId: event.id, state: "PUBLISHED" } });
  await visit(panel, async (page) => {
    await signIn(page, login);
    await page.goto(adminPaths.comments);
    await drawnCase(page, "Beitrag 1.");
    // The first is a press, the others are what the keyboard repeats by itself.
    for (let time = 0; time < 30; time += 1) {
      await page.keyboard.down("f");
      // As fast as a keyboard repeats: the next case is drawn in between.
      await page.waitForTimeout(40);
    }
    await page.keyboard.up("f");
    await drawnCase(page, "Beitrag 2.");
    await expect.poll(published).toBe(1);
    // Two presses in one turn: the second comes before the next case is there.
    await page.evaluate(() => {
      for (let time = 0; time < 5; time += 1)
        window.dispatchEvent(new KeyboardEvent("keydown", { key: "f", bubbles: true }));
    });
    await drawnCase(page, "Beitrag 3.");
    await expect.poll(published).toBe(2);
    await page
      .getByRole("article")
      .getByRole("button", { name: word("action.RELEASE"), exact: true })
      .dblclick();
    await drawnCase(page, "Beitrag 4.");
    await expect.poll(published).toBe(3);
  });
});

test("a moderator sees comments and no attendees, neither in the menu nor by address", async () => {
  const event = await ownEvent("Ohne Namen");
  const login = await ownStaff("Mia Moderation", { organisationId: event.organisationId, role: "MODERATOR" });
  await visit(panel, async (page) => {
    await signIn(page, login);
    await page.goto(adminPaths.event(event.id));
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect(await page.locator(`a[href*="${adminPaths.attendees(event.id)}"]`).count()).toBe(0);
    for (const path of [adminPaths.attendees(event.id), `/api/events/${event.id}/attendees.csv`]) {
      const answer = await page.goto(path);
      expect(answer?.status(), path).toBeGreaterThanOrEqual(400);
      expect(answer?.status(), path).toBeLessThan(500);
    }
  });
});

test("another organisation's event does not exist", async () => {
  const own = await ownEvent("Eigenes");
  const other = await ownEvent("Fremdes");
  const login = await ownStaff("Adam Admin", { organisationId: own.organisationId, role: "ADMINISTRATOR" });
  await visit(panel, async (page) => {
    await signIn(page, login);
    for (const path of [
      adminPaths.event(other.id),
      adminPaths.edit(other.id),
      adminPaths.attendees(other.id),
    ]) {
      const answer = await page.goto(path);
      expect(answer?.status(), path).toBe(404);
      expect(await page.content()).not.toContain("Fremdes");
    }
    await page.goto(adminPaths.events);
    await page.getByText("Eigenes").first().waitFor();
    expect(await page.getByText("Fremdes").count()).toBe(0);
  });
});
