import type { IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import { chooseEncoding } from "./encodings.ts";
import { isFromThisSite } from "./same-site.ts";
import { writeRobots, writeSecurity } from "./small-texts.ts";
import { stripScripts } from "./strip-scripts.ts";

function asked(headers: Record<string, string>, remoteAddress = "192.0.2.7"): IncomingMessage {
  return { headers, socket: { remoteAddress } } as unknown as IncomingMessage;
}

const site = "https://podium.example";

test.each([
  [{ "sec-fetch-site": "same-origin" }, true],
  [{ "sec-fetch-site": "cross-site" }, false],
  [{ "sec-fetch-site": "same-site" }, false],
  [{ "sec-fetch-site": "cross-site", origin: site, host: "podium.example" }, false],
  [{ origin: site, host: "127.0.0.1:3000" }, true],
  [{ origin: "http://127.0.0.1:3000", host: "127.0.0.1:3000" }, true],
  [{ origin: "https://evil.example", host: "podium.example" }, false],
  [{ origin: "null", host: "podium.example" }, false],
  [{ origin: "not an origin", host: "podium.example" }, false],
  [{}, true],
])("a form with %j is from this site: %s", (headers, expected) => {
  expect(isFromThisSite(asked(headers), site, false)).toBe(expected);
});

test("a form behind a secret link may come without an origin, but not from elsewhere", () => {
  expect(isFromThisSite(asked({ origin: "null" }), site, true)).toBe(true);
  expect(isFromThisSite(asked({ origin: "https://evil.example" }), site, true)).toBe(false);
  expect(isFromThisSite(asked({ origin: "null", "sec-fetch-site": "cross-site" }), site, true)).toBe(false);
});

test.each([
  [undefined, "identity"],
  ["gzip, deflate, br, zstd", "br"],
  ["gzip;q=1.0, br;q=0", "gzip"],
  ["*", "gzip"],
  ["identity", "identity"],
  ["BR", "br"],
])("Accept-Encoding %s is answered with %s", (header, encoding) => {
  expect(chooseEncoding(header)).toBe(encoding);
});

test("no script element and no hint to one is left, whatever stands beside it", () => {
  const html = [
    '<link rel="preload" as="script" fetchPriority="low" href="/_next/x.js"/>',
    '<link rel="modulepreload" href="/x.js"/>',
    '<link rel="stylesheet" href="/x.css"/>',
    '<script src="/_next/x.js" async=""></script>',
    "<p>&lt;script&gt;bleibt&lt;/script&gt;</p>",
    '<SCRIPT type="application/ld+json">{"a":"<b>"}</SCRIPT >',
    '<script>self.__next_f.push([1,"\\u003c/script>"])</script>',
    '<div hidden=""><!--$--><!--/$--></div>',
  ].join("");
  expect(stripScripts(html)).toBe(
    '<link rel="stylesheet" href="/x.css"/><p>&lt;script&gt;bleibt&lt;/script&gt;</p>',
  );
});

test("security.txt has a contact and runs out within a year, but not now (RFC 9116)", () => {
  const now = new Date("2026-12-31T23:59:59Z");
  const { body } = writeSecurity(site, now);
  expect(body).toContain(`Contact: ${site}/impressum\n`);
  const expires = new Date(/^Expires: (.+)$/m.exec(String(body))?.[1] ?? "");
  const days = (expires.getTime() - now.getTime()) / 86_400_000;
  expect(days).toBeGreaterThan(30);
  expect(days).toBeLessThan(365);
});

test("robots.txt names the sitemap and no page that is reached by a secret link", () => {
  const { body } = writeRobots(site);
  expect(body).toContain(`Sitemap: ${site}/sitemap.xml`);
  expect(body).not.toMatch(/anmeldung/);
});
