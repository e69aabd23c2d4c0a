import type { ModerationAction } from "@podium/domain/comment/rules";
import type { ReasonCode } from "@podium/domain/comment/schema";
import type { Locale } from "@podium/domain/locale";
import type { Locator, Page } from "playwright-core";
import { adminPaths } from "./admin.ts";
import { message } from "./words.ts";

const wordIn = (locale: Locale) => (path: string) => message("admin", locale, `comment.${path}`);

/** Waits until a case is drawn: what is pressed or clicked before that decides nothing. @returns the pane with the case */
export async function drawnCase(page: Page, body: string): Promise<Locator> {
  await page.locator('article[aria-busy="false"]').getByText(body).first().waitFor();
  return page.getByRole("article");
}

/** Opens a comment at the moderators' desk. @returns the pane with the case */
export async function openCase(
  page: Page,
  body: string,
  state: "PENDING" | "PUBLISHED" | "HIDDEN",
  locale: Locale = "de",
): Promise<Locator> {
  const word = wordIn(locale);
  await page.goto(adminPaths.comments);
  if (state !== "PENDING")
    await page.getByRole("button", { name: new RegExp(`^${word(`state.${state}`)}`) }).click();
  await page
    .getByRole("list", { name: word("queue") })
    .getByRole("button", { name: body })
    .click();
  return drawnCase(page, body);
}

/** Decides on a comment as a moderator does, and waits until the desk says that it is done. */
export async function decide(
  page: Page,
  body: string,
  action: ModerationAction,
  { reason, locale = "de" }: { reason?: ReasonCode; locale?: Locale } = {},
): Promise<void> {
  const word = wordIn(locale);
  const from = { RELEASE: "PENDING", REJECT: "PENDING", HIDE: "PUBLISHED", RESTORE: "HIDDEN" } as const;
  const pane = await openCase(page, body, from[action], locale);
  const button = pane.getByRole("button", { name: word(`action.${action}`), exact: true });
  await button.click();
  if (reason) {
    await pane.getByLabel(word("form.reason"), { exact: true }).selectOption(reason);
    await button.click();
  }
  await page
    .getByRole("status")
    .getByText(word(`done.${action}`).split(":")[0] ?? "")
    .waitFor();
}
