import { createHash } from "node:crypto";
import { emptyDatabase, testDatabase } from "@podium/tests-support/database";
import { publishedEvent } from "@podium/tests-support/events";
import { runOn } from "@podium/tests-support/postgres/server";
import { startSite } from "@podium/tests-support/processes";
import { waitUntil } from "@podium/tests-support/wait-until";
import { describe, expect, test } from "vitest";
import { dataDir, event, get, page, rename, site } from "./stages/pages.ts";

describe("kept pages", () => {
  test("an edit shows in the list, on the page and in its calendar file", async () => {
    for (const path of ["/", page(), `${page()}/kalender.ics`]) await get(path);
    await rename("Ganz neuer Titel");
    for (const path of ["/", page(), `${page()}/kalender.ics`]) {
      await waitUntil(`the new title at ${path}`, async () =>
        (await (await get(path)).text()).includes("Ganz neuer Titel"),
      );
    }
  });

  test("a rush on one page costs a few renderings, not one for each", async () => {
    const { database } = await testDatabase();
    const reads = async () => {
      const [row] = await database.$queryRaw<[{ reads: bigint }]>`
        SELECT seq_scan + coalesce(idx_scan, 0) AS reads FROM pg_stat_user_tables WHERE relname = 'EventLink'`;
      return Number(row.reads);
    };
    await rename("Vor dem Ansturm");
    const before = await reads();
    const begun = performance.now();
    const answers = await Promise.all(Array.from({ length: 500 }, async () => (await get(page())).status));
    expect(new Set(answers)).toEqual(new Set([200]));
    const seconds = (performance.now() - begun) / 1_000;
    // PostgreSQL counts a little later than it reads.
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    // A page is rendered once a second at most, and reads its links a few times; a slow machine takes more seconds.
    expect((await reads()) - before).toBeLessThan(50 + 5 * seconds);
  });

  test("who has the page already is told that it is the same, with a tag for each encoding", async () => {
    const plain = await get(page(), { "accept-encoding": "identity" });
    const packed = await get(page(), { "accept-encoding": "br" });
    const [tag, packedTag] = [plain.headers.get("etag") ?? "", packed.headers.get("etag") ?? ""];
    expect(packed.headers.get("content-encoding")).toBe("br");
    expect(packedTag).not.toBe(tag);
    expect(plain.headers.get("vary")).toBe("Accept-Encoding");
    expect(await packed.text()).toBe(await plain.text());
    const again = await get(page(), { "accept-encoding": "br", "if-none-match": `"other", W/${packedTag}` });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe("");
    expect(again.headers.get("etag")).toBe(packedTag);
  });

  test("HEAD has the headers of GET and no body", async () => {
    const head = await get(page(), { "accept-encoding": "identity" }, "HEAD");
    const body = await (await get(page(), { "accept-encoding": "identity" })).arrayBuffer();
    expect(head.status).toBe(200);
    expect(Number(head.headers.get("content-length"))).toBe(body.byteLength);
  });

  test("a query that no page reads changes nothing, and nothing of it is shown", async () => {
    const hash = (text: string) => createHash("sha256").update(text).digest("hex");
    const plain = await (await get(page())).text();
    expect(hash(await (await get(`${page()}?utm_source=geheim&x=<script>`)).text())).toBe(hash(plain));
  });
});

describe("every page", () => {
  const paths = () => [
    "/",
    "/en",
    "/rueckblick",
    page(),
    `${page()}/anmeldung`,
    "/impressum",
    "/gibt-es-nicht",
  ];

  test("R8 · names its icon at once, whatever it says; browsers that ask for the usual one get it, too", async () => {
    const foreign = { method: "POST", headers: { origin: "https://example.net" }, body: "form=registration" };
    const asked: [string, RequestInit?][] = [
      ...paths().map((path): [string] => [path]),
      ["/en/nowhere"],
      ["/veranstaltungen/gibt-es-nicht"],
      ["/veranstaltungen/gibt-es-nicht/anmeldung"],
      ["/meine-anmeldung/a.b.c"],
      ["/anmeldung/bestaetigen/a.b.c"],
      ["/gibt-es-nicht.png"],
      [page(), { method: "DELETE" }],
      [`${page()}/anmeldung`, foreign],
      ["/meine-anmeldung", foreign],
    ];
    for (const [path, request] of asked) {
      const html = await (await fetch(`${site.url}${path}`, { redirect: "manual", ...request })).text();
      const head = html.slice(0, html.indexOf("</head>"));
      const icon = /<link rel="icon" href="([^"]+)"/.exec(head)?.[1] ?? "none";
      expect((await get(icon)).headers.get("content-type"), path).toMatch(/^image\//);
    }
    const usual = await get("/favicon.ico");
    expect([usual.status, usual.headers.get("content-type")]).toEqual([200, "image/x-icon"]);
  });

  test("is HTML without a script, without a cookie, without a style of its own", async () => {
    for (const path of paths()) {
      const answer = await get(path);
      expect(answer.headers.get("set-cookie"), path).toBeNull();
      expect(answer.headers.get("content-type"), path).toBe("text/html; charset=utf-8");
      const html = await answer.text();
      expect(html, path).toMatch(/<h1[ >]/);
      expect(html, path).not.toMatch(
        /<script(?! type="application\/ld\+json">)|<template|as="script"|\sstyle="|\son[a-z]+="/i,
      );
    }
  });

  test("says what browsers may do with it, and carries the number that the log knows", async () => {
    for (const path of [...paths(), "/api/health", "/robots.txt"]) {
      const { headers } = await get(path);
      const policy = headers.get("content-security-policy") ?? "";
      expect(policy, path).toContain("script-src 'none'");
      expect(policy, path).not.toContain("unsafe-inline");
      expect(headers.get("x-content-type-options"), path).toBe("nosniff");
      expect(headers.get("x-powered-by"), path).toBeNull();
      expect(headers.get("x-request-id"), path).toMatch(/^[0-9a-f-]{36}$/);
    }
  });

  test("behind a secret link is stored nowhere, found by nobody and tells no other site where it stood", async () => {
    for (const path of ["/meine-anmeldung/a.b.c", "/anmeldung/bestaetigen/a.b.c", "/vorschau/a.b.c"]) {
      const { headers } = await get(path);
      expect(headers.get("cache-control"), path).toBe("no-store");
      expect(headers.get("x-robots-tag"), path).toBe("noindex");
      expect(headers.get("referrer-policy"), path).toBe("no-referrer");
      expect(headers.get("etag"), path).toBeNull();
    }
    await waitUntil("the requests in the log", () => site.output().includes("/registration/[token]"));
    expect(site.output()).not.toContain("a.b.c");
  });

  test("that does not exist is answered in the language of its address", async () => {
    for (const path of ["/gibt-es-nicht", "/veranstaltungen/gibt-es-nicht", "/en/nowhere"]) {
      const answer = await get(path);
      expect(answer.status, path).toBe(404);
      expect(await answer.text(), path).toContain(`<html lang="${path.startsWith("/en") ? "en" : "de"}"`);
    }
  });

  test("is not reached with headers that only the server may write", async () => {
    const answer = await get("/", { "x-podium-request-id": "forged", "x-podium-form-reply": "1", rsc: "1" });
    expect(answer.headers.get("content-type")).toContain("text/html");
    expect(answer.headers.get("x-request-id")).not.toBe("forged");
  });
});

describe("files beside the pages", () => {
  test("style sheets are compressed, kept for long, and say what they are", async () => {
    const html = await (await get("/")).text();
    const path = /<link rel="stylesheet" href="([^"]+)"/.exec(html)?.[1] ?? "";
    const sheet = await get(path, { "accept-encoding": "gzip" });
    expect(sheet.status).toBe(200);
    expect(sheet.headers.get("content-type")).toContain("text/css");
    expect(sheet.headers.get("content-encoding")).toBe("gzip");
    expect(sheet.headers.get("cache-control")).toContain("immutable");
  });

  test("a calendar file has UTC times, an identifier that stays and the state of the event", async () => {
    const { database } = await testDatabase();
    const [german, english] = await Promise.all(
      [`${page()}/kalender.ics`, `/en/events/${event.slug}/calendar.ics`].map(async (path) => {
        const answer = await get(path);
        expect(answer.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
        return answer.text();
      }),
    );
    const { startsAt } = await database.event.findUniqueOrThrow({ where: { id: event.id } });
    const utc = startsAt.toISOString().replace(/[-:]|\.\d+/g, "");
    for (const file of [german, english]) {
      expect(file).toContain(`DTSTART:${utc}\r\n`);
      expect(file).toContain(`UID:${event.id}@`);
      expect(file).toContain("STATUS:CONFIRMED\r\n");
    }
    expect((await get("/veranstaltungen/gibt-es-nicht/kalender.ics")).status).toBe(404);
  });

  test("the sitemap has every event in both languages, and no draft", async () => {
    const { database } = await testDatabase();
    const draft = await publishedEvent(database, event.organisationId, {
      event: { status: "DRAFT", publishedAt: null },
    });
    const map = await waitUntil("the sitemap", async () => {
      const text = await (await get("/sitemap.xml")).text();
      return text.includes(event.slug) && text;
    });
    expect(map).toContain(`<loc>${site.url}/veranstaltungen/${event.slug}</loc>`);
    expect(map).toContain(`<loc>${site.url}/en/events/${event.slug}</loc>`);
    expect(map).not.toContain(draft.slug);
  });
});

describe("without its database", () => {
  test("the site says so, serves what it has kept, stores nothing, and recovers by itself", async () => {
    const url = await emptyDatabase();
    const name = new URL(url).pathname.slice(1);
    const other = await startSite({ databaseUrl: url, dataDir });
    const admin = new URL(url);
    admin.pathname = "/postgres";
    try {
      expect((await fetch(`${other.url}/`)).status).toBe(200);
      await runOn(admin.href, `ALTER DATABASE ${name} WITH ALLOW_CONNECTIONS false`);
      await runOn(
        admin.href,
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`,
      );
      await waitUntil(
        "the health check to fail",
        async () => (await fetch(`${other.url}/api/health`)).status === 503,
      );
      expect((await fetch(`${other.url}/`)).status).toBe(200);
      const away = await fetch(`${other.url}/en/events/some-event`);
      expect(away.status).toBe(503);
      expect(away.headers.get("retry-after")).toBeTruthy();
      expect(await away.text()).toContain(away.headers.get("x-request-id"));
      const form = await fetch(`${other.url}/barriere-melden`, {
        method: "POST",
        body: new URLSearchParams({ page: "", message: "Zu kleine Schrift", email: "" }),
        redirect: "manual",
      });
      expect(form.status).toBe(503);
      // What was typed stands there, and can be sent again.
      expect(await form.text()).toContain('name="message" value="Zu kleine Schrift"');
      await runOn(admin.href, `ALTER DATABASE ${name} WITH ALLOW_CONNECTIONS true`);
      await waitUntil(
        "the site to recover",
        async () => (await fetch(`${other.url}/en/events/some-event`)).status === 404,
      );
    } finally {
      await other.stop();
    }
  });
});
