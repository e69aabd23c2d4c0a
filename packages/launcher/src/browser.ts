import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { chromium } from "playwright-core";
import { runProgram } from "./process/run-program.ts";
import { SetupError } from "./setup-error.ts";

/** Chromium without windows: for the same pages it needs three quarters of what the whole browser takes. */
const shell = "chromium-headless-shell";
const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

/**
 * A Chromium for the browser tests: the one that CHROMIUM_PATH names; one without windows, as root fetched from the
 * Debian packages; any installed one; Playwright's own (fetched if the network lets it through), or as root the whole
 * one of the Debian packages.
 *
 * @returns the path of a browser that has been seen to run
 * @throws SetupError when none of these ways leads to one
 */
export async function findBrowser(): Promise<string> {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (works(named)) return named;
    throw new SetupError(`CHROMIUM_PATH names ${named}, which does not run: correct it or leave it out.`);
  }
  return (
    installed([shell]) ??
    (await fromPackages(shell)) ??
    installed([...names, chromium.executablePath()]) ??
    (await fromPlaywright()) ??
    (await fromPackages("chromium")) ??
    none()
  );
}

/** @param wanted names of programs, or their paths */
function installed(wanted: string[]): string | undefined {
  const folders = (process.env.PATH ?? "").split(":").filter(Boolean);
  const places = wanted.flatMap((name) => folders.map((folder) => resolve(folder, name)));
  return places.find((path) => existsSync(path) && works(path));
}

async function fromPlaywright(): Promise<string | undefined> {
  const folder = dirname(createRequire(import.meta.url).resolve("playwright-core/package.json"));
  const environment = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: "10000" };
  const failed = await runProgram("node", [join(folder, "cli.js"), "install", "chromium"], {
    environment,
  }).then(
    () => false,
    () => true,
  );
  return failed ? undefined : installed([chromium.executablePath()]);
}

/** Where there is no network it gives up soon: another browser may be there. */
async function fromPackages(name: string): Promise<string | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const environment = { DEBIAN_FRONTEND: "noninteractive" };
  const patience = ["Acquire::Retries=0", "Acquire::http::Timeout=10", "Acquire::https::Timeout=10"];
  const flags = patience.flatMap((setting) => ["-o", setting]);
  try {
    await runProgram("apt-get", [...flags, "update"], { environment });
    await runProgram("apt-get", [...flags, "install", "--yes", "--no-install-recommends", name], {
      environment,
    });
  } catch {
    return undefined;
  }
  return installed([name]);
}

/** A browser may be there and lack a library; one that prints a page has them all. */
function works(path: string): boolean {
  const flags = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--dump-dom",
  ];
  const result = spawnSync(path, [...flags, "data:text/html,podium"], { encoding: "utf8", timeout: 60_000 });
  return result.stdout?.includes("podium") ?? false;
}

function none(): never {
  throw new SetupError(
    "No Chromium was found or could be fetched for the browser tests: install one and set CHROMIUM_PATH to it.",
  );
}
