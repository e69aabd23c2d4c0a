import { expect, test } from "vitest";
import { adminPaths, field, signIn } from "./harness/admin.ts";
import { visit, visitBoth } from "./harness/browser.ts";
import { announce, database } from "./harness/database.ts";
import { ownEvent, ownStaff } from "./harness/events.ts";
import { axeFindings, overflow } from "./harness/quality/axe.ts";
import { sitePaths } from "./harness/site.ts";
import { message } from "./harness/words.ts";

const said = (path: string) => message("admin", "de", `organisation.${path}`);
const film = "https://example.org/film";

test("a federal body is told what it lacks, enters it, and its visitors come to it from the event", async () => {
  const event = await ownEvent("Leichtes Amt");
  const where = { id: event.organisationId };
  const { slug } = await database().organisation.update({ where, data: { kind: "FEDERAL" } });
  const login = await ownStaff("Ada Amt", { organisationId: event.organisationId, role: "ADMINISTRATOR" });
  await visitBoth(async ({ site, admin }) => {
    await signIn(admin, login);
    await admin.goto(adminPaths.start);
    await admin.getByText(message("admin", "de", "start.missingForms.title")).waitFor();
    for (const width of [320, 768, 1280]) {
      await admin.setViewportSize({ width, height: 900 });
      expect(await overflow(admin)).toBeLessThanOrEqual(0);
    }
    expect(await axeFindings(admin)).toEqual([]);
    await admin.getByRole("link", { name: message("admin", "de", "start.missingForms.add") }).click();
    await admin.waitForURL((url) => url.pathname === adminPaths.look(event.organisationId));
    const missing = admin.getByText(said("otherForms.missingText"));
    await missing.waitFor();
    await field(admin, "signFilmTitle").fill("Wer wir sind");
    await field(admin, "easyText").fill("Wir sind ein **Amt**.\n\n- Wir machen Feste.");
    await admin.getByRole("button", { name: said("save") }).click();
    await expect.poll(() => field(admin, "signFilmUrl").getAttribute("aria-invalid")).toBe("true");
    expect(await field(admin, "easyText").inputValue()).toBe("Wir sind ein **Amt**.\n\n- Wir machen Feste.");
    await field(admin, "signFilmUrl").fill(film);
    await missing.waitFor({ state: "detached" });
    expect(await axeFindings(admin)).toEqual([]);
    await admin.getByRole("button", { name: said("save") }).click();
    await admin.getByText(said("saved")).waitFor();
    await admin.goto(adminPaths.start);
    await admin.getByRole("heading", { name: message("admin", "de", "start.tasks") }).waitFor();
    expect(await admin.getByText(message("admin", "de", "start.missingForms.title")).count()).toBe(0);

    const easy = site.getByRole("banner").getByRole("link", { name: "Leichte Sprache" });
    await expect
      .poll(async () => {
        await site.goto(sitePaths.de.event(event.slug));
        return easy.getAttribute("href");
      })
      .toBe(sitePaths.de.bodyInEasyLanguage(slug));
    await easy.click();
    await site.getByRole("heading", { level: 1, name: "Leichte Sprache: Stadt Leichtes Amt" }).waitFor();
    expect(
      await site
        .getByText("Wir machen Feste.")
        .evaluate((item) => item.closest("[lang]")?.getAttribute("lang")),
    ).toBe("de-simple");
    expect(await easy.getAttribute("aria-current")).toBe("page");
    await site.getByRole("contentinfo").getByRole("link", { name: "Gebärdensprache" }).click();
    const link = site
      .getByRole("main")
      .getByRole("link", { name: message("web", "de", "pages.sign.toFilm") });
    expect(await link.getAttribute("href")).toBe(film);
    expect(await link.innerText()).toContain(message("web", "de", "frame.leaving"));
  });
});

test("help that a body wrote in German alone stands on the English page as German, with a sentence that says so", async () => {
  const event = await ownEvent("Deutsche Hilfe");
  const where = { id: event.organisationId };
  const helpDe = "Fragen Sie **Ada**.";
  const { slug } = await database().organisation.update({ where, data: { helpDe, helpReplaces: true } });
  await announce();
  await visit({ javaScript: false }, async (page) => {
    await page.goto(sitePaths.en.help(slug));
    const own = page.getByText("Fragen Sie Ada.");
    expect(await own.evaluate((paragraph) => paragraph.closest("[lang]")?.getAttribute("lang"))).toBe("de");
    await page.getByText(message("web", "en", "organisation.help.inGerman")).waitFor();
    // They cannot replace what the site says in English.
    for (const part of ["data", "withoutMail", "cancel"])
      await page
        .getByRole("heading", { name: message("web", "en", `organisation.help.parts.${part}.title`) })
        .waitFor();
    await page.goto(sitePaths.de.help(slug));
    await own.waitFor();
    expect(await page.getByText(message("web", "de", "organisation.help.parts.data.title")).count()).toBe(0);
    expect(await page.getByText(message("web", "de", "organisation.help.inGerman")).count()).toBe(0);
  });
});
