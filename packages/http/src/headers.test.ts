import { expect, test } from "vitest";
import { contentPolicy, merged, securityHeaders } from "./headers.ts";

test("only an app on https asks browsers to stay with https", () => {
  const names = (url: string) => securityHeaders(url, []).map(([name]) => name);
  expect(names("https://podium.example")).toContain("Strict-Transport-Security");
  expect(names("http://127.0.0.1:3000")).not.toContain("Strict-Transport-Security");
});

test("a policy allows nothing but what is named, and an app's word wins", () => {
  expect(contentPolicy({ "script-src": "'none'" })).toMatch(/^default-src 'none';.*; script-src 'none'$/);
  expect(contentPolicy({ "img-src": "'none'" }).match(/img-src/g)).toHaveLength(1);
});

test("what is said of one answer takes the place of what is said of all", () => {
  const base = [
    ["Referrer-Policy", "same-origin"],
    ["X-Frame-Options", "DENY"],
  ] as const;
  expect(merged(base, [["Referrer-Policy", "no-referrer"]])).toEqual([
    "X-Frame-Options",
    "DENY",
    "Referrer-Policy",
    "no-referrer",
  ]);
});
