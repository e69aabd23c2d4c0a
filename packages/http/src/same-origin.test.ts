import type { IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import { isSameOrigin } from "./same-origin.ts";

const url = "https://panel.example";
const says = (headers: Record<string, string>, lenience = { silent: false, opaque: false }) =>
  isSameOrigin(
    { headers: { host: "panel.example", ...headers } } as unknown as IncomingMessage,
    url,
    lenience,
  );

test.each<Record<string, string>>([
  { "sec-fetch-site": "same-origin" },
  { "sec-fetch-site": "none" },
  { origin: "https://panel.example" },
  // Reached under another name, as on a network without https.
  { origin: "http://192.0.2.7:3001", host: "192.0.2.7:3001" },
])("%j is of the same origin", (headers) => {
  expect(says(headers)).toBe(true);
});

test.each<Record<string, string>>([
  {},
  { origin: "null" },
  { origin: "" },
  { origin: "https://evil.example" },
  { origin: "not an origin" },
  { origin: "https://panel.example.evil.example" },
  { origin: "https://evil.example/panel.example" },
  { origin: "https://panel.example:8443" },
  { "sec-fetch-site": "cross-site" },
  { "sec-fetch-site": "same-site" },
  // What the browser says about the page counts more than an origin that looks right.
  { "sec-fetch-site": "cross-site", origin: "https://panel.example" },
  { referer: "https://panel.example/events" },
])("%j is not", (headers) => {
  expect(says(headers)).toBe(false);
});

test("a program that says nothing is let through only where that is allowed", () => {
  expect(says({}, { silent: true, opaque: false })).toBe(true);
  expect(says({ origin: "null" }, { silent: true, opaque: false })).toBe(false);
  expect(says({ origin: "https://evil.example" }, { silent: true, opaque: false })).toBe(false);
});

test("a form behind a secret link may come without an origin, but not from elsewhere", () => {
  const lenience = { silent: true, opaque: true };
  expect(says({ origin: "null" }, lenience)).toBe(true);
  expect(says({ origin: "https://evil.example" }, lenience)).toBe(false);
  expect(says({ origin: "null", "sec-fetch-site": "cross-site" }, lenience)).toBe(false);
});
