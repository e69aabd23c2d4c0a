import { expect, test } from "vitest";
import { originsSchema } from "./origins.ts";

test("a list is separated by blanks or commas; without one there are none", () => {
  expect(originsSchema.parse("https://a.example, https://b.example:8443\nhttp://localhost:3000")).toEqual([
    "https://a.example",
    "https://b.example:8443",
    "http://localhost:3000",
  ]);
  expect(originsSchema.parse(undefined)).toEqual([]);
});

test.each([
  "a.example",
  "http://a.example",
  "https://a.example/",
  "https://a.example/path",
  "https://*.example",
  "https://user@a.example",
  "https://A.example",
  "https://a.example;script-src",
  "*",
  "null",
  "data:text/html",
])("%s is no origin that could be allowed", (text) => {
  expect(originsSchema.safeParse(text).error?.issues[0]?.message).toBe("originInvalid");
});
