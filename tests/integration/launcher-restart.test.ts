import { existsSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { join } from "node:path";
import {
  commandOf,
  descendants,
  environmentOf,
  isAlive,
  type Launched,
  launch,
} from "@podium/tests-support/launched";
import { sendForm } from "@podium/tests-support/site/visitor";
import { waitUntil } from "@podium/tests-support/wait-until";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

// The whole of Podium as `npm start` brings it up, and what may die of it.

let podium: Launched;
/** What a shell may hold, and nobody needs. */
const strangers = {
  AWS_SECRET_ACCESS_KEY: "geheim-1",
  PGPASSWORD: "geheim-2",
  SSH_AUTH_SOCK: "/nowhere/agent",
  GITHUB_TOKEN: "geheim-3",
  NODE_OPTIONS: "--no-deprecation",
  npm_config__auth: "geheim-4",
  HTTPS_PROXY: "http://u:geheim-5@proxy.invalid",
  EDITOR: "vi",
  LANG: "C",
  TZ: "Pacific/Chatham",
};
const settings = {
  PODIUM_SECRET: "links-geheim-0123456789-0123456789",
  NEXTAUTH_SECRET: "panel-geheim-0123456789-0123456789",
  SMTP_URL: "smtp://u:mail-geheim@127.0.0.1:9",
};
const formPath = () => `${eventPath}/anmeldung`;
/** Pages that stay while the database is away. */
const kept = () => ["/", "/en", eventPath, formPath(), "/rueckblick"];
let eventPath = "";

beforeAll(async () => {
  podium = await launch({ environment: { ...strangers, ...settings } });
  const list = await (await fetch(podium.siteUrl)).text();
  eventPath = await firstOpen(
    [...list.matchAll(/href="(\/veranstaltungen\/[a-z0-9-]+)"/g)].map(([, path = ""]) => path),
  );
});

afterAll(() => podium?.stop());

/** The first event whose form asks for a first name. */
async function firstOpen(paths: string[]): Promise<string> {
  for (const path of new Set(paths)) {
    const page = await (await fetch(`${podium.siteUrl}${path}/anmeldung`)).text();
    if (page.includes('name="persons.0.firstName"')) return path;
  }
  throw new Error("no event of the demonstration takes registrations");
}

const status = (path: string) => fetch(`${podium.siteUrl}${path}`).then((answer) => answer.status);
const postgresPid = () =>
  Number.parseInt(readFileSync(join(postgres().folder, "postmaster.pid"), "utf8"), 10);
const postgres = (): { folder: string; port: number } =>
  JSON.parse(readFileSync(join(podium.dataDir, "postgres.json"), "utf8"));
const said = (pattern: RegExp) => podium.output().match(new RegExp(pattern, "g"))?.length ?? 0;
const healthy = async () => {
  for (const url of [podium.siteUrl, podium.adminUrl]) {
    await waitUntil(
      `${url} to be healthy`,
      () =>
        fetch(`${url}/api/health`).then(
          ({ ok }) => ok,
          () => false,
        ),
      120_000,
    );
  }
};

/** Keeps PostgreSQL away for as long as somebody else has its port. */
async function occupy(port: number): Promise<Server> {
  const server = createServer((socket) => socket.destroy());
  await waitUntil(
    "the port to be free",
    () =>
      new Promise<boolean>((resolve) => {
        server.once("error", () => resolve(false));
        server.listen(port, "127.0.0.1", () => resolve(true));
      }),
  );
  return server;
}

test("A15 · no process has more of the environment than its part", () => {
  const machine = ["NODE_EXTRA_CA_CERTS", "PATH", "TMPDIR"];
  const served = [
    "NODE_ENV",
    "NEXT_TELEMETRY_DISABLED",
    "PODIUM_PROCESS",
    "DATABASE_URL",
    "WEB_URL",
    "PODIUM_SECRET",
  ];
  const door = ["RATE_LIMITS", "PODIUM_DEMO", "PODIUM_MAIL", "HOST", "TRUST_PROXY"];
  const parts: Record<string, string[]> = {
    // The last one is written by libvips, which draws pictures, for what the site starts after it.
    web: [...served, ...door, "WEB_PORT", "DATABASE_DIRECT_URL", "PODIUM_MEDIA_DIR", "VIPSHOME"],
    admin: [
      ...served,
      ...door,
      "ADMIN_PORT",
      "ADMIN_URL",
      "NEXTAUTH_SECRET",
      "NEXTAUTH_URL",
      "PODIUM_DATA_DIR",
      "PODIUM_MEDIA_DIR",
    ],
    worker: [...served, "RATE_LIMITS", "PODIUM_DATA_DIR", "PODIUM_MEDIA_DIR", "SMTP_URL", "MAIL_FROM"],
    // Of PostgreSQL's: what it is started with, and what it says to its own.
    database: ["LC_ALL", "TZ", "NODE_ENV", "PWD", "SHLVL", "_", "OLDPWD"],
  };
  const [launcher = 0, ...others] = descendants(podium.pid);
  const seen = others.filter((pid) => isAlive(pid) && !/^ps /.test(commandOf(pid)));
  const processes = seen.map((pid) => ({ pid, own: environmentOf(pid) }));
  const names = new Set(processes.map(({ own }) => own.PODIUM_PROCESS ?? "database"));
  expect([...names].sort()).toEqual(["admin", "database", "web", "worker"]);
  for (const { pid, own } of processes) {
    const part = [...machine, ...(parts[own.PODIUM_PROCESS ?? "database"] ?? [])];
    expect(
      Object.keys(own).filter((name) => !part.includes(name) && !/^NODE_(CHANNEL|UNIQUE)/.test(name)),
      commandOf(pid),
    ).toEqual([]);
    const text = JSON.stringify(own);
    expect(/geheim-\d\b/.test(text), commandOf(pid)).toBe(false);
    expect(text.includes("panel-geheim"), commandOf(pid)).toBe(own.PODIUM_PROCESS === "admin");
    expect(text.includes("mail-geheim"), commandOf(pid)).toBe(own.PODIUM_PROCESS === "worker");
  }
  const launchers = environmentOf(launcher);
  expect(Object.keys(strangers).filter((name) => name in launchers)).toEqual([]);
});

describe("A7 · PostgreSQL is killed", () => {
  test("A7 · kept pages stay, a form hands back what was typed, and both work again afterwards", async () => {
    for (const path of kept()) expect(await status(path), path).toBe(200);
    const { port } = postgres();
    const typed = {
      form: "registration",
      step: "send",
      "persons.0.firstName": 'Änne "<b>" O\'Hara',
      "persons.0.lastName": "Überall & Überall",
      "persons.0.email": "aenne.ueberall@example.org",
      organisation: "Amt für Ausfälle",
    };

    process.kill(postgresPid(), "SIGKILL");
    const other = await occupy(port);
    const fields = await refusedWith(typed).finally(() => new Promise((resolve) => other.close(resolve)));
    expect(fields).toEqual(typed);

    await healthy();
    const taken = await sendForm(podium.siteUrl, formPath(), fields);
    expect([taken.status, taken.headers.get("location")]).toEqual([
      303,
      expect.stringContaining("eingegangen"),
    ]);
    // The site may find it before the launcher has looked.
    await waitUntil("the launcher to say so", () => said(/PostgreSQL runs again\./) === 1);
  });

  /** Sends a form while PostgreSQL is away. @returns what the page for that sends along by its button */
  async function refusedWith(typed: Record<string, string>) {
    await waitUntil(
      "the launcher to say so",
      () => said(/PostgreSQL ended \(SIGKILL\); starting it again in 1 s\./) === 1,
    );
    // Older than any page gets while the database is there.
    await new Promise((resolve) => setTimeout(resolve, 6_000));
    for (const path of kept()) expect(await status(path), path).toBe(200);
    const refused = await sendForm(podium.siteUrl, formPath(), typed);
    const page = await refused.text();
    expect([refused.status, refused.headers.get("cache-control")]).toEqual([503, "no-store"]);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    const [, attributes, form = ""] = /<form\b([^>]*)>(.*?)<\/form>/s.exec(page) ?? [];
    expect(attributes).toContain(`action="${formPath()}"`);
    expect(attributes).toContain('method="post"');
    expect(form).toMatch(/<button\b[^>]*>(?:<[^>]*>)*Noch einmal absenden</);
    expect(page).toContain("Das haben Sie eingegeben");
    return fieldsIn(form);
  }

  test("A7 · again and again, each time it comes back", async () => {
    for (let time = 0; time < 2; time += 1) {
      const before = postgresPid();
      process.kill(before, "SIGKILL");
      await waitUntil(
        "another PostgreSQL",
        () => existsSync(join(postgres().folder, "postmaster.pid")) && postgresPid() !== before,
      );
      await healthy();
    }
    expect(said(/PostgreSQL ended/)).toBeGreaterThanOrEqual(3);
  });
});

test("A7 · an application is killed, and killed again while it starts", async () => {
  const before = podium.pids();
  for (const pid of before) process.kill(pid, "SIGKILL");
  for (const one of before) {
    const [next] = await waitUntil("a new process", () => {
      const fresh = podium.pids().filter((pid) => !before.includes(pid));
      return fresh.length > 0 && fresh;
    });
    if (one === before[0]) process.kill(next ?? 0, "SIGKILL");
  }
  await healthy();
  await waitUntil("all three to run", () => podium.pids().length === 3);
  expect(said(/The (web|admin|worker) process ended \(SIGKILL\); starting it again in 1 s\./)).toBe(3);
  expect(said(/The (web|admin|worker) process ended \(SIGKILL\); starting it again in 2 s\./)).toBe(1);
});

test("A7 · told to end, all end, PostgreSQL too", async () => {
  const all = [...podium.pids(), postgresPid()];
  expect(all.map(isAlive)).toEqual([true, true, true, true]);
  expect(await podium.end("SIGTERM")).toBe(0);
  expect(all.map(isAlive)).toEqual([false, false, false, false]);
});

/** The hidden fields of a page's form, as a browser would send them. */
function fieldsIn(page: string): Record<string, string> {
  const signs: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"' };
  const text = (html: string) =>
    html.replace(/&(?:#(x?)([0-9a-f]+)|(\w+));/gi, (_all, hex, number, name) =>
      name ? (signs[name] ?? "") : String.fromCharCode(Number.parseInt(number, hex ? 16 : 10)),
    );
  const inputs = [...page.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)];
  return Object.fromEntries(inputs.map(([, name = "", value = ""]) => [text(name), text(value)]));
}
