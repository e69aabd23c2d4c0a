import { expect, test } from "vitest";
import { ownPath } from "./own-path.ts";

const base = "https://panel.example";

test.each([
  "//evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "https:evil.example",
  "https://evil.example/events",
  "https://panel.example.evil.example/",
  "https://panel.example@evil.example/",
  "javascript:alert(1)",
  "data:text/html,x",
  "http://panel.example/",
  "/.//evil.example",
  "/\t/evil.example",
  "",
  undefined,
])("%s leads to no other origin", (wanted) => {
  const path = ownPath(wanted, base);
  expect(path).toMatch(/^\/(?![/\\])/u);
  expect(new URL(path, base).origin).toBe(base);
});

test("a page of the panel is kept, with its query", () => {
  expect(ownPath("/events/1?tab=2", base)).toBe("/events/1?tab=2");
  expect(ownPath("https://panel.example/comments", base)).toBe("/comments");
  expect(ownPath("/%2F%2Fevil.example", base)).toBe("/%2F%2Fevil.example");
});
