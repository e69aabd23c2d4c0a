import { expect, test } from "vitest";
import { writeColour } from "./colour.ts";

test("a colour that can be read has a style sheet, lighter in the dark, that browsers keep", () => {
  const { type, body, headers } = writeColour("00205b.css") ?? {};
  expect(type).toBe("text/css; charset=utf-8");
  expect(body).toMatch(/^:root \{\n {2}--kern-color-action-default: #00205b;/u);
  expect(body).toMatch(
    /prefers-color-scheme: dark\) \{\n:root \{\n {2}--kern-color-action-default: #(?!00205b)[0-9a-f]{6};/u,
  );
  expect(headers).toEqual([["Cache-Control", "public, max-age=31536000, immutable"]]);
});

test.each(["ffd600.css", "00205B.css", "00205b", "00205b.css.css", "00205b;}.css", "black.css", ""])(
  "nothing else has one: %j",
  (file) => expect(writeColour(file)).toBeNull(),
);
