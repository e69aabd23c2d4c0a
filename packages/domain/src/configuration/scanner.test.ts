import { expect, test } from "vitest";
import { scannerSchema } from "./scanner.ts";

test.each<[string, unknown]>([
  ["tcp://127.0.0.1:3310", { host: "127.0.0.1", port: 3310 }],
  ["tcp://scanner.intern:3310", { host: "scanner.intern", port: 3310 }],
  ["tcp://[::1]:3310", { host: "::1", port: 3310 }],
  ["unix:/run/clamav/clamd.ctl", { path: "/run/clamav/clamd.ctl" }],
  ["unix:///run/clamav/clamd.ctl", { path: "/run/clamav/clamd.ctl" }],
])("%s is where a scanner listens", (text, place) => {
  expect(scannerSchema.parse(text)).toEqual(place);
});

test.each([
  "127.0.0.1:3310",
  "tcp://127.0.0.1",
  "tcp://a:70000",
  "tcp://a:0",
  "unix:clamd.ctl",
  "http://a:1",
  "",
])("%j is not: a typing error does not turn the scan off", (text) => {
  expect(scannerSchema.safeParse(text).error?.issues[0]?.message).toBe("scannerInvalid");
});

test("without an address nothing is scanned", () => {
  expect(scannerSchema.parse(undefined)).toBeUndefined();
});
