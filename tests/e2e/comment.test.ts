import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { adminPaths, signIn, switchToEnglish } from "./harness/admin.ts";
import { arrival } from "./harness/arrival.ts";
import { visit } from "./harness/browser.ts";
import { database } from "./harness/database.ts";
import { ownEvent, ownStaff } from "./harness/events.ts";
import { decide } from "./harness/moderation.ts";
import { commentForm, freshAddress, openCommentForm, siteHeading, sitePaths } from "./harness/site.ts";
import { appearsWithin } from "./harness/soon.ts";
import { ways } from "./harness/ways.ts";
import { message } from "./harness/words.ts";

describe.each(ways)("a visitor, $way,", ({ options }) => {
  const { locale } = options;
  const paths = sitePaths[locale];

  test("writes a comment, which waits for its release and shows nobody's address", async () => {
    const event = await ownEvent(`Wortmeldung ${locale} ${options.javaScript ? "mit" : "ohne"}`);
    const email = freshAddress("kim");
    await visit(options, async (page) => {
      await page.goto(paths.event(event.slug));
      const form = await openCommentForm(page, locale);
      await form.name.fill("Kim K.");
      await form.email.fill(email);
      await form.body.fill("Ein Absatz mit <script>alert(1)</script>.\n\nUnd noch einer.");
      await form.submit.click();
      await arrival(page, paths.commentReceived(event.slug));
      await siteHeading(page, locale, "comment.received.heading").waitFor();
      await page.goto(paths.event(event.slug));
      expect(await page.content()).not.toContain("Und noch einer.");
    });
    const comments = await database().comment.findMany({ where: { eventId: event.id } });
    expect(comments.map(({ state }) => state)).toEqual(["PENDING"]);
  });

  test("who leaves something out is told at the field and finds the text again", async () => {
    const event = await ownEvent(`Unvollständig ${locale} ${options.javaScript ? "mit" : "ohne"}`);
    await visit(options, async (page) => {
      await page.goto(paths.event(event.slug));
      const form = await openCommentForm(page, locale);
      await form.body.fill("Ein langer Gedanke.");
      await form.submit.click();
      await page
        .getByText(message("web", locale, "form.missing.name"))
        .first()
        .waitFor();
      expect(await form.body.inputValue()).toBe("Ein langer Gedanke.");
      expect(await form.name.getAttribute("aria-invalid")).toBe("true");
    });
    expect(await database().comment.count({ where: { eventId: event.id } })).toBe(0);
  });

  test("sees a released comment within two seconds, a placeholder for a hidden one, a rejected one never", async () => {
    const event = await ownEvent(`Freigabe ${locale} ${options.javaScript ? "mit" : "ohne"}`);
    const moderator = await ownStaff("Mona Moderation", {
      organisationId: event.organisationId,
      role: "MODERATOR",
    });
    const path = paths.event(event.slug);
    const walk = async (site: Page, admin: Page) => {
      for (const body of ["Das ist gut gemeint.", "Kauft meine Teppiche!"]) {
        await site.goto(path);
        const form = await openCommentForm(site, locale);
        await form.name.fill("Jo");
        await form.email.fill(freshAddress("jo"));
        await form.body.fill(body);
        await form.submit.click();
        await arrival(site, paths.commentReceived(event.slug));
      }
      await signIn(admin, moderator);
      if (locale === "en") {
        await admin.goto(adminPaths.start);
        await switchToEnglish(admin);
      }
      await decide(admin, "Das ist gut gemeint.", "RELEASE", { locale });
      await appearsWithin(site, path, "Das ist gut gemeint.", 2_000);
      // The authors' addresses; the event's own contact is public.
      expect(await site.content()).not.toMatch(/jo-[\w-]+@/);
      await decide(admin, "Kauft meine Teppiche!", "REJECT", { reason: "ADVERTISING", locale });
      await decide(admin, "Das ist gut gemeint.", "HIDE", { reason: "OFF_TOPIC", locale });
      const reason = message("web", locale, "comment.reason.OFF_TOPIC");
      const placeholder = message("web", locale, "comment.hidden").replace("{reason}", reason);
      await appearsWithin(site, path, placeholder, 2_000);
      expect(await site.content()).not.toContain("Das ist gut gemeint.");
      expect(await site.content()).not.toContain("Teppiche");
    };
    await visit(options, (site) => visit({ app: "admin", locale }, (admin) => walk(site, admin)));
  });
});

test("closed comments can be read and not written, switched off there are none", async () => {
  const closed = await ownEvent("Geschlossen", { event: { commentPolicy: "CLOSED" } });
  const off = await ownEvent("Ohne Kommentare", { event: { commentPolicy: "OFF" } });
  await visit({}, async (page) => {
    await page.goto(sitePaths.de.event(closed.slug));
    await page.getByText(message("web", "de", "comment.closed")).waitFor();
    expect(await commentForm(page, "de").submit.count()).toBe(0);
    await page.goto(sitePaths.de.event(off.slug));
    expect(await siteHeading(page, "de", "comment.title").count()).toBe(0);
  });
});
