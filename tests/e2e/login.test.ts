import { organisation } from "@podium/tests-support/organisations";
import { describe, expect, test } from "vitest";
import {
  adminPaths,
  loginForm,
  logOut,
  signInByForm,
  switchToEnglish,
  tryToSignIn,
} from "./harness/admin.ts";
import { arrival } from "./harness/arrival.ts";
import { visit } from "./harness/browser.ts";
import { database } from "./harness/database.ts";
import { ownStaff, type StaffLogin } from "./harness/events.ts";
import { stage } from "./harness/stage.ts";
import { message } from "./harness/words.ts";

async function someLead(name: string): Promise<StaffLogin> {
  const { id } = await organisation(database(), `Amt ${name}`);
  return ownStaff(name, { organisationId: id, role: "EVENT_LEAD" });
}

const panel = { app: "admin" } as const;

describe("the door of the panel", () => {
  test("says the same to a wrong password and to an unknown address", async () => {
    const login = await someLead("Lena Login");
    const answers: string[] = [];
    await visit(panel, async (page) => {
      for (const attempt of [
        { email: login.email, password: "falsch-falsch-falsch" },
        { email: "niemand@example.org", password: login.password },
      ]) {
        await page.context().clearCookies();
        await page.goto(adminPaths.login);
        await tryToSignIn(page, attempt);
        await page.getByText(message("admin", "de", "login.refused")).waitFor();
        expect(await loginForm(page).password.inputValue()).toBe("");
        answers.push(await page.getByRole("main").innerText());
      }
    });
    expect(answers[0]).toBe(answers[1]);
  });

  test("works without JavaScript", async () => {
    const login = await someLead("Nora Noscript");
    await visit({ ...panel, javaScript: false }, async (page) => {
      await page.goto(adminPaths.login);
      await tryToSignIn(page, { ...login, password: "falsch-falsch-falsch" });
      await page.getByText(message("admin", "de", "login.refused")).waitFor();
      await tryToSignIn(page, login);
      await arrival(page, adminPaths.start);
    });
  });

  test("leads to the page that was asked for, and never to another origin", async () => {
    const login = await someLead("Zoe Ziel");
    await visit(panel, async (page) => {
      await page.goto(adminPaths.events);
      await arrival(page, adminPaths.login);
      await tryToSignIn(page, login);
      await arrival(page, adminPaths.events);
    });
    await visit(panel, async (page) => {
      for (const target of ["https://example.com/", "//example.com", "/\\example.com", "https:example.com"]) {
        await page.context().clearCookies();
        await page.goto(`${adminPaths.login}?callbackUrl=${encodeURIComponent(target)}`);
        await tryToSignIn(page, login);
        await page.waitForURL((url) => url.pathname !== adminPaths.login);
        expect(new URL(page.url()).origin).toBe(stage().admin);
      }
    });
  });

  test("opens although the page's cookie was lost or replaced while it stood open", async () => {
    const login = await someLead("Tilda Tab");
    for (const javaScript of [true, false]) {
      await visit({ ...panel, javaScript }, async (page) => {
        await page.goto(adminPaths.login);
        await page.context().clearCookies();
        await page.request.get(adminPaths.login);
        await tryToSignIn(page, login);
        if (!javaScript) {
          await page.getByText(message("admin", "de", "login.again")).waitFor();
          await tryToSignIn(page, login);
        }
        await arrival(page, adminPaths.start);
      });
    }
  });

  test("logging out ends the session on the server, also for a copy of its cookie", async () => {
    const login = await someLead("Otto Ausgang");
    await visit(panel, async (page) => {
      await signInByForm(page, login);
      const copy = await page.context().cookies();
      await logOut(page);
      await page.context().addCookies(copy);
      await page.goto(adminPaths.events);
      await arrival(page, adminPaths.login);
    });
  });

  test("somebody who is disabled is out at the next request", async () => {
    const login = await someLead("Dora Draussen");
    await visit(panel, async (page) => {
      await signInByForm(page, login);
      await database().user.update({ where: { id: login.userId }, data: { disabledAt: new Date() } });
      await page.goto(adminPaths.events);
      await arrival(page, adminPaths.login);
      await tryToSignIn(page, login);
      await page.getByText(message("admin", "de", "login.refused")).waitFor();
    });
  });

  test("the session's cookie is out of reach for scripts and other sites", async () => {
    const login = await someLead("Carla Cookie");
    await visit(panel, async (page) => {
      await signInByForm(page, login);
      const cookies = await page.context().cookies();
      const session = cookies.filter(({ name }) => /session/i.test(name));
      expect(session).toHaveLength(1);
      for (const cookie of session) expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax" });
    });
  });

  test("the panel speaks English when asked to", async () => {
    const login = await someLead("Emma English");
    await visit(panel, async (page) => {
      await signInByForm(page, login);
      await switchToEnglish(page);
      await page.goto(adminPaths.events);
      expect(await page.locator("html").getAttribute("lang")).toBe("en");
      expect(await page.getByRole("heading", { level: 1 }).innerText()).not.toMatch(/Veranstaltungen/);
    });
  });
});
