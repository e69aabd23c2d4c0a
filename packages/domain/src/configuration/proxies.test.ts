import { describe, expect, test } from "vitest";
import { trustedProxiesSchema } from "./proxies.ts";

describe("R1 · TRUST_PROXY", () => {
  test.each([
    [undefined, { header: null, hops: 0 }],
    ["", { header: null, hops: 0 }],
    ["off", { header: null, hops: 0 }],
    ["on", { header: null, hops: 1 }],
    ["ON", { header: null, hops: 1 }],
    ["0", { header: null, hops: 0 }],
    ["1", { header: null, hops: 1 }],
    ["2", { header: null, hops: 2 }],
    [" 3 ", { header: null, hops: 3 }],
    ["forwarded 2", { header: "forwarded", hops: 2 }],
    ["X-Forwarded-For, on", { header: "x-forwarded-for", hops: 1 }],
    ["10.0.0.7", { header: null, networks: ["10.0.0.7"] }],
    ["10.0.0.0/8, 2001:db8::/32", { header: null, networks: ["10.0.0.0/8", "2001:db8::/32"] }],
    [
      "10.0.0.0/8 192.0.2.1\n2001:db8::1",
      { header: null, networks: ["10.0.0.0/8", "192.0.2.1", "2001:db8::1"] },
    ],
    ["loopback", { header: null, networks: ["127.0.0.0/8", "::1/128"] }],
    ["forwarded 192.0.2.0/24", { header: "forwarded", networks: ["192.0.2.0/24"] }],
  ])("%j", (text, expected) => {
    expect(trustedProxiesSchema.parse(text)).toEqual(expected);
  });

  test.each([
    "maybe",
    "yes",
    "-1",
    "1.5",
    "10",
    "999999999999999999999",
    "1 2",
    "on off",
    "on 10.0.0.0/8",
    "2 10.0.0.0/8",
    "10.0.0.0/33",
    "10.0.0",
    "10.0.0.256",
    "2001:db8::/129",
    "proxy.example",
    "0.0.0.0/0",
    "::/0",
    "10.0.0.0/8;192.0.2.1",
    "forwarded x-forwarded-for 1",
  ])("%j is refused", (text) => {
    expect(trustedProxiesSchema.safeParse(text).success).toBe(false);
  });
});
