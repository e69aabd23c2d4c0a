import { type PartName, partOf } from "@podium/domain/event/form/parts";
import type { Locale } from "@podium/domain/locale";
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { arrival } from "./arrival.ts";
import { stage } from "./stage.ts";
import { message, say } from "./words.ts";

export const adminPaths = {
  login: "/login",
  start: "/",
  events: "/events",
  newEvent: "/events/new",
  event: (id: string) => `/events/${id}`,
  edit: (id: string) => `/events/${id}/details`,
  preview: (id: string) => `/events/${id}/preview`,
  attendees: (id: string) => `/events/${id}/attendees`,
  look: (organisationId: string) => `/organisations/${organisationId}`,
  comments: "/comments",
  commentsOf: (id: string) => `/events/${id}/comments`,
  audit: "/audit",
  mails: "/mails",
  mailsOf: (id: string) => `/events/${id}/mails`,
  auditOf: (id: string) => `/events/${id}/audit`,
};

export function loginForm(page: Page, locale: Locale = "de") {
  return {
    email: page.getByLabel(say("admin", locale, "E-Mail-Adresse", "login"), { exact: true }),
    password: page.getByLabel(say("admin", locale, "Passwort", "login"), { exact: true }),
    submit: page.getByRole("button", { name: say("admin", locale, "Anmelden", "login"), exact: true }),
  };
}

/**
 * Sends what the log-in form sends, without looking at it: login.test.ts walks through the page. No page is open
 * afterwards.
 */
export async function signIn(
  page: Page,
  { email, password }: { email: string; password: string },
): Promise<void> {
  const form = await (await page.request.get(adminPaths.login)).text();
  const csrfToken = /name="csrfToken" value="([0-9a-f]+)"/u.exec(form)?.[1] ?? "";
  const answer = await page.request.post("/api/auth/callback/credentials", {
    form: { email, password, csrfToken, callbackUrl: adminPaths.start },
    headers: { Origin: stage().admin },
    maxRedirects: 0,
  });
  const leadsTo = new URL(answer.headers().location ?? adminPaths.login, stage().admin);
  if (leadsTo.pathname !== adminPaths.start) throw new Error(`the log-in leads to ${leadsTo.pathname}`);
}

/** Logs in through the page and waits until the panel is there. */
export async function signInByForm(page: Page, login: { email: string; password: string }): Promise<void> {
  await page.goto(adminPaths.login);
  await tryToSignIn(page, login);
  await page.waitForURL((url) => url.pathname !== adminPaths.login);
  await page.getByRole("heading", { level: 1 }).waitFor();
}

export async function tryToSignIn(
  page: Page,
  { email, password }: { email: string; password: string },
): Promise<void> {
  const form = loginForm(page);
  await form.email.fill(email);
  await form.password.fill(password);
  await form.submit.click();
}

/** The panel in English: the switch in the frame. */
export async function switchToEnglish(page: Page): Promise<void> {
  await page.getByRole("button", { name: "English", exact: true }).filter({ visible: true }).first().click();
  await expect.poll(() => page.locator("html").getAttribute("lang")).toBe("en");
}

export async function logOut(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Abmelden", exact: true }).filter({ visible: true }).first().click();
  await arrival(page, adminPaths.login);
}

/** A button of the panel by the path of its words in the catalogue. */
export const panelButton = (page: Page, path: string) =>
  page.getByRole("button", { name: message("admin", "de", path), exact: true });

/** A field of the editor by its path in the form, which errors and the list of what is missing name, too. */
export const field = (page: Page, path: string) => page.locator(`[name="${path}"]`);

/** Opens a part of an event's form, from another one, by its link: what is typed stays. */
export async function openPart(page: Page, part: PartName): Promise<void> {
  const isThere = () => new URL(page.url()).pathname.endsWith(`/details/${part}`);
  if (isThere()) return;
  const name = message("admin", "de", `eventForm.form.parts.${part}`);
  await page.locator("#event-parts").getByRole("link", { name, exact: true }).click();
  await page.getByRole("heading", { level: 2, name, exact: true }).waitFor();
}

/** The same for the part in which a field stands. */
export async function toField(page: Page, path: string): Promise<Locator> {
  if (new URL(page.url()).pathname.includes("/details")) await openPart(page, partOf(path));
  return field(page, path);
}

/** Fills fields of a form; those of an event's form in whichever parts they stand. */
export async function fillTexts(page: Page, texts: Record<string, string>): Promise<void> {
  for (const [path, text] of Object.entries(texts)) await (await toField(page, path)).fill(text);
}

/** The fields of an event's first date, as `fillTexts` takes them. */
export function onDay(date: string, from: string, to: string): Record<string, string> {
  return {
    "occurrences.0.date": date,
    "occurrences.0.time": from,
    // An event that was made late in the evening ends on the next day.
    "occurrences.0.endDate": "",
    "occurrences.0.endTime": to,
  };
}

/** The button below the form of an event: saves a draft, leads to where the changes of a public event are published. */
export const formButton = (page: Page) =>
  panelButton(page, "eventForm.form.save").or(panelButton(page, "eventForm.form.review"));

/** On the page with the collected changes: publishes them, and waits until it says so. */
export async function publishChanges(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^Veröffentlichen/ }).click();
  await page
    .getByRole("status")
    .getByText(/^Veröffentlicht um/)
    .waitFor();
}

/** Saves the form of a draft, or publishes what was changed of a public event; then the same part is there again. */
export async function saveEvent(page: Page): Promise<void> {
  const isPublic = (await formButton(page).getAttribute("type")) === "button";
  const part = page.url();
  await formButton(page).click();
  if (isPublic) {
    await page.waitForURL(({ pathname }) => pathname.endsWith("/details/changes"));
    await publishChanges(page);
    await page.goto(part);
    return;
  }
  await page
    .getByRole("status")
    .getByText(/^Gespeichert um/)
    .waitFor();
}
