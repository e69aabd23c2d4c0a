import { describe, expect, test } from "vitest";
import { type Visitor, visitorOf } from "./panel-visitor.ts";
import {
  bodies,
  effective,
  forged,
  json,
  mutations,
  panel,
  senders,
  staff,
  state,
} from "./stages/forgery.ts";

describe("another site's page changes nothing with the cookies of somebody who is logged in", () => {
  test("there are mutations to be sent", () => {
    expect(mutations.length).toBeGreaterThan(5);
  });

  test.each(mutations)("%s", async (path) => {
    const before = await state();
    for (const [name, sender] of senders) {
      for (const [type, body] of Object.entries(bodies)) {
        const request = { method: "POST", ...body(effective(path)) };
        const answer = await forged(`/api/trpc/${path}`, request, sender);
        expect([name, type, answer.status]).toEqual([name, type, 403]);
        expect((await forged(`/api/trpc/${path}?batch=1`, request, sender)).status).toBe(403);
      }
    }
    expect(await state()).toBe(before);
  });

  test.each(mutations)("%s is not done by an address either", async (path) => {
    const before = await state();
    const query = `input=${encodeURIComponent(JSON.stringify(effective(path)))}`;
    for (const sender of [{}, { Origin: "https://evil.example" }, { "X-HTTP-Method-Override": "POST" }]) {
      expect((await forged(`/api/trpc/${path}?${query}`, {}, sender)).status).toBe(405);
    }
    for (const method of ["PUT", "PATCH", "DELETE"]) {
      const answer = await staff.send(`/api/trpc/${path}`, { method, ...json(effective(path)) });
      expect(answer.ok).toBe(false);
    }
    expect(await state()).toBe(before);
  });

  test.each(mutations)("%s takes no form, even from the panel's own pages", async (path) => {
    const before = await state();
    for (const [type, body] of Object.entries(bodies)) {
      if (type === "application/json") continue;
      const answer = await staff.send(`/api/trpc/${path}`, { method: "POST", ...body(effective(path)) });
      expect([type, answer.ok]).toEqual([type, false]);
    }
    expect(await state()).toBe(before);
  });

  test("the log-in, the log-out and the language stay as they are", async () => {
    const before = await state();
    const csrfToken = decodeURIComponent(staff.cookies.get("podium-csrf") ?? "").split("|")[0] ?? "";
    const posts: [string, Record<string, string>][] = [
      ["/api/auth/signout", { csrfToken }],
      ["/api/auth/callback/credentials", { csrfToken, email: "a@example.org", password: "falsch" }],
      ["/api/locale", { locale: "en" }],
    ];
    for (const [path, fields] of posts) {
      for (const [name, sender] of senders) {
        const request = { method: "POST", body: new URLSearchParams(fields) };
        expect([path, name, (await forged(path, request, sender)).status]).toEqual([path, name, 403]);
      }
    }
    expect(await state()).toBe(before);
    expect(await staff.standing()).toBe(200);
  });

  test("the answers allow no other site to read along", async () => {
    const headers = { "Access-Control-Request-Method": "POST" };
    for (const [, sender] of senders) {
      for (const request of [{ method: "OPTIONS", headers }, { method: "GET" }]) {
        const answer = await forged("/api/trpc/event.start", request, sender);
        expect(answer.headers.get("access-control-allow-origin")).toBeNull();
      }
    }
  });

  test("the panel's own pages change what they may", async () => {
    const before = await state();
    const own = { method: "POST", ...json(effective("comment.decide")) };
    const sender = { "Sec-Fetch-Site": "same-origin", Origin: panel.url };
    expect((await forged("/api/trpc/comment.decide", own, sender)).status).toBe(200);
    expect(await state()).not.toBe(before);
  });
});

describe("no request is larger than the panel needs", () => {
  const batch = (calls: number) => {
    const inputs = Object.fromEntries(Array.from({ length: calls }, (_, number) => [number, {}]));
    const paths = Array.from({ length: calls }, () => "person.me").join(",");
    return staff.send(`/api/trpc/${paths}?batch=1`, { method: "POST", ...json(inputs) });
  };

  test("twenty calls in one are answered, one more is not", async () => {
    expect((await batch(20)).status).toBe(200);
    expect((await batch(21)).status).toBe(400);
  });

  test("a body above the limit is refused, also when its length is not told before", async () => {
    const before = await state();
    const large = JSON.stringify({ ...effective("event.create"), more: "x".repeat(5_100_000) });
    const request = { method: "POST", headers: { "Content-Type": "application/json" } };
    const told = await staff.send("/api/trpc/event.create", { ...request, body: large });
    expect(told.status).toBe(413);
    const streamed = await staff.send("/api/trpc/event.create", {
      ...request,
      body: new Blob([large]).stream(),
      duplex: "half",
    } as RequestInit);
    expect(streamed.status).toBe(413);
    expect(await state()).toBe(before);
  });

  test("nor is a log-in or a language of that size", async () => {
    const large = new URLSearchParams({ locale: "de", more: "x".repeat(200_000) });
    for (const path of ["/api/auth/callback/credentials", "/api/auth/signout"]) {
      expect((await staff.send(path, { method: "POST", body: large })).status).toBe(413);
    }
    expect((await staff.send("/api/locale", { method: "POST", body: large })).status).toBe(400);
    expect(await staff.standing()).toBe(200);
  });

  test("what is no JSON at all, or means the prototype, is an error of the sender", async () => {
    for (const body of ["{", '"', "[1", '{"__proto__":{"admin":true},"period":"all"}']) {
      const answer = await staff.send("/api/trpc/event.mine", { method: "POST", ...json({}), body });
      expect([body, answer.status]).toEqual([body, 400]);
    }
  });
});

describe("every answer of the panel", () => {
  const addresses = [
    "/login",
    "/",
    "/events",
    "/gibt-es-nicht",
    "/api/health",
    "/api/locale",
    "/api/trpc/event.start",
    "/api/trpc/gibt.es-nicht",
    "/api/auth/session",
    "/api/auth/csrf",
    "/api/auth/gibt-es-nicht",
    "/api/events/0193a7c2-5b8e-4c1d-9f00-1a2b3c4d5e6f/attendees.csv",
    "/_next/static/gibt-es-nicht.js",
  ];

  test.each([
    ...addresses.map((path) => ["GET", path]),
    ["POST", "/"],
    ["POST", "/api/locale"],
    ["DELETE", "/x"],
  ])("says what browsers may do with it: %s %s", async (method, path) => {
    for (const visitor of [visitorOf(panel.url), staff]) {
      const { headers } = await visitor.send(path, { method });
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("referrer-policy")).toBe("same-origin");
      expect(headers.get("x-frame-options")).toBe("DENY");
      expect(headers.get("permissions-policy")).toContain("camera=()");
      expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
      expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
      expect(headers.get("x-robots-tag")).toContain("noindex");
      expect(headers.get("x-powered-by")).toBeNull();
      expect(headers.get("server")).toBeNull();
      expect(headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/u);
      const policy = headers.get("content-security-policy") ?? "";
      for (const rule of [
        "default-src 'none'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "form-action 'self'",
      ]) {
        expect(policy).toContain(rule);
      }
      expect(policy).not.toMatch(/unsafe|\*|https?:/u);
      if (!path?.startsWith("/_next/")) expect(headers.get("cache-control")).toContain("no-store");
    }
  });

  test("R8 · names its icon at once, whatever it says; browsers that ask for the usual one get it, too", async () => {
    const event = "/events/0193a7c2-5b8e-4c1d-9f00-1a2b3c4d5e6f";
    const addresses = ["/login", "/", "/events", "/events/new", "/comments", "/mails", "/audit"];
    const nowhere = [
      "/gibt-es-nicht",
      "/gibt/es/nicht",
      "/%ff",
      event,
      `${event}/edit`,
      `${event}/attendees`,
    ];
    const visitors: [Visitor, string[]][] = [
      [visitorOf(panel.url), ["/login"]],
      [staff, [...addresses, ...nowhere]],
    ];
    for (const [visitor, paths] of visitors) {
      for (const path of paths) {
        const html = await (await visitor.send(path)).text();
        const head = html.slice(0, html.indexOf("</head>"));
        expect(/<link rel="icon" href="([^"]+)"/u.exec(head)?.[1], path).toBe("/icon.svg");
      }
    }
    for (const [path, type] of [
      ["/icon.svg", "image/svg+xml"],
      ["/favicon.ico", "image/x-icon"],
    ] as const) {
      const icon = await visitorOf(panel.url).send(path);
      expect([icon.status, icon.headers.get("content-type")]).toEqual([200, type]);
    }
  });

  test("has a nonce of its own, which all scripts of a page carry", async () => {
    const pages = [await staff.send("/events"), await staff.send("/events")];
    const nonces: string[] = [];
    for (const page of pages) {
      const nonce = /'nonce-([^']+)'/u.exec(page.headers.get("content-security-policy") ?? "")?.[1] ?? "";
      nonces.push(nonce);
      const scripts = (await page.text()).match(/<script\b[^>]*>/gu) ?? [];
      expect(scripts.length).toBeGreaterThan(0);
      for (const script of scripts) expect(script).toContain(`nonce="${nonce}"`);
    }
    expect(new Set(nonces).size).toBe(2);
  });

  test("has no inline handler, no style and no foreign address in its pages", async () => {
    for (const [visitor, path] of [
      [visitorOf(panel.url), "/login"],
      [staff, "/events"],
    ] as const) {
      const page = await (await visitor.send(path)).text();
      expect(page).not.toMatch(/<[a-z][^>]*\son[a-z]+=/iu);
      expect(page).not.toMatch(/<[a-z][^>]*\sstyle=/iu);
      expect(page).not.toMatch(/<style\b/iu);
      for (const [, address = ""] of page.matchAll(/(?:src|action)="([^"]*)"/gu)) {
        expect(new URL(address.replaceAll("&amp;", "&"), panel.url).origin).toBe(new URL(panel.url).origin);
      }
    }
  });
});
