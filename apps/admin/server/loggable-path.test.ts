import { globSync } from "node:fs";
import { dirname } from "node:path";
import { expect, test } from "vitest";
import { loggablePath } from "./loggable-path.ts";

const id = "0193a7c2-5b8e-4c1d-9f00-1a2b3c4d5e6f";

test.each([
  "/",
  "/login",
  `/events/${id}/attendees/${id}`,
  `/api/events/${id}/attendees.csv`,
  "/api/auth/callback/credentials",
  "/api/trpc/event.mine",
  "/api/trpc/event.byId,person.me",
])("%s, an address of the panel, stands in the log as it is", (path) => {
  expect(loggablePath(path)).toBe(path);
});

const pages = globSync("**/page.tsx", { cwd: new URL("../src/app", import.meta.url) }).map((file) =>
  `/${dirname(file)}`.replace(/\/(\([^)]*\)|\.)/gu, "").replace(/\[[^\]]*\]/gu, id),
);

test.each(pages)("the page %s is known to the log", (path) => {
  expect(loggablePath(path)).toBe(path);
});

test.each([
  ["/anna@example.org", "/…"],
  ["/events/Anna%20Beispiel", "/events/…"],
  ["/login/anna%40example.org/x", "/login/…/…"],
  ["/api/trpc/event.anna", "/api/trpc/…"],
  ["/api/trpc/person.me,constructor", "/api/trpc/person.me,…"],
  ["/api/auth/callback/anna", "/api/auth/callback/…"],
  [`/events/${id}anna`, "/events/…"],
])("what somebody has typed into %s stays out of the log", (path, logged) => {
  expect(loggablePath(path)).toBe(logged);
});
