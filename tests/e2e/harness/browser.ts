import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Locale } from "@podium/domain/locale";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { expect } from "vitest";
import { guardsOf } from "./guards.ts";
import { stage } from "./stage.ts";

export type VisitOptions = {
  app?: "site" | "admin";
  locale?: Locale;
  javaScript?: boolean;
  width?: number;
  height?: number;
  colorScheme?: "light" | "dark";
  /** The reader's own colours in place of ours. */
  forcedColors?: boolean;
};

/** What Playwright switches off by itself: a second list takes the place of its own. */
const usuallyOff = [
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsUpgrades",
  "HttpsFirstBalancedModeAutoEnable",
  "LensOverlay",
  "MediaRouter",
  "PaintHolding",
  "ThirdPartyStoragePartitioning",
  "AvoidCorsURLLoaderRestartOnRedirect",
  "OptimizationHints",
  "NetworkTimeServiceQuerying",
  "AimEnabled",
  "PreconnectToSearch",
];
/** Pages of the browser's own, below its address bar: with every window two, which cost more than the one looked at. */
const ownPages = [
  "WebUIOmniboxPopup",
  "WebUIOmniboxFullPopup",
  "WebUIOmniboxAimPopup",
  "PreloadTopChromeWebUI",
];

/** Nothing of the browser's own may go out into the network. */
const flags = [
  "--no-sandbox",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
  "--disable-gpu",
  `--disable-features=${[...usuallyOff, ...ownPages].join(",")}`,
];

/** A bound against hanging, for each step: with both processors busy one may take as long as half a walk usually does. */
const PATIENCE_MS = 90_000;

let browser: Promise<Browser> | undefined;

/** One for all files that this process runs; a new one when it has crashed. */
async function theBrowser(): Promise<Browser> {
  if (!(await browser)?.isConnected())
    browser = chromium.launch({ executablePath: stage().browserPath, args: flags });
  return browser as Promise<Browser>;
}

/**
 * Walks through an app in an empty browser profile and then asks what the walk must not have brought: an error on the
 * console, a request to another origin, on the site a cookie or anything stored. A walk that fails leaves a picture in
 * `test-results`.
 */
export async function visit(options: VisitOptions, walk: (page: Page) => Promise<void>): Promise<void> {
  const {
    app = "site",
    locale = "de",
    javaScript = true,
    width = 1280,
    height = 900,
    colorScheme = "light",
    forcedColors = false,
  } = options;
  const context = await (await theBrowser()).newContext({
    baseURL: stage()[app],
    locale: locale === "de" ? "de-DE" : "en-GB",
    timezoneId: "Europe/Berlin",
    javaScriptEnabled: javaScript,
    viewport: { width, height },
    colorScheme,
    forcedColors: forcedColors ? "active" : "none",
    reducedMotion: "reduce",
  });
  context.setDefaultTimeout(PATIENCE_MS);
  const guards = guardsOf(context, [stage()[app]]);
  const page = await context.newPage();
  try {
    await walk(page);
    const problems = [...guards.problems(), ...(app === "site" ? await keptInBrowser(context) : [])];
    expect(problems).toEqual([]);
  } catch (error) {
    await picture(page, app);
    throw error;
  } finally {
    await context.close();
  }
}

/**
 * Through a page that is none of the stage's, in an empty profile of its own. What the site does there is for the walk to
 * ask.
 *
 * @param baseURL of an app that the test has started
 */
export async function visitForeign(
  colorScheme: "light" | "dark",
  walk: (page: Page, context: BrowserContext) => Promise<void>,
  baseURL?: string,
): Promise<void> {
  const options = { locale: "de-DE", colorScheme, ...(baseURL && { baseURL }) };
  const context = await (await theBrowser()).newContext(options);
  context.setDefaultTimeout(PATIENCE_MS);
  try {
    await walk(await context.newPage(), context);
  } finally {
    await context.close();
  }
}

/** Both apps in one journey: what staff do in the panel shows on the site. */
export async function visitBoth(walk: (pages: { site: Page; admin: Page }) => Promise<void>): Promise<void> {
  await visit({ app: "site" }, (site) => visit({ app: "admin" }, (admin) => walk({ site, admin })));
}

async function keptInBrowser(context: BrowserContext): Promise<string[]> {
  const { cookies, origins } = await context.storageState();
  return [
    ...cookies.map(({ name }) => `the site set the cookie ${name}`),
    ...origins.map(({ origin }) => `the site stored something at ${origin}`),
  ];
}

async function picture(page: Page, app: string): Promise<void> {
  const folder = fileURLToPath(new URL("../test-results/", import.meta.url));
  await mkdir(folder, { recursive: true });
  const name = (expect.getState().currentTestName ?? "walk").replace(/[^\p{L}\p{N}]+/gu, "-").slice(0, 100);
  await page.screenshot({ path: `${folder}${name}-${app}.png`, fullPage: true }).catch(() => {});
}
