import { expect, test } from "vitest";
import { findTarget } from "./targets.ts";

const id = "0193a7c2-5b8e-4c1d-9f00-1a2b3c4d5e6f";

test.each([
  ["/api/health", "health"],
  ["/api/locale", "locale"],
  ["/api/trpc/event.mine?batch=1", "procedures"],
  [`/api/events/${id}/attendees.csv?state=CONFIRMED`, "registrationsCsv"],
  [`/api/events/${id}/attendees/${id}/letter.pdf`, "paper"],
  [`/api/events/${id}/attendees/${id}/secret.pdf`, "page"],
  [`/api/events/${id}/media/portrait`, "upload"],
  [`/api/events/${id}/media/document`, "upload"],
  [`/api/events/${id}/media/${id}`, "media"],
  [`/api/events/${id}/media/${id}/anna`, "page"],
  [`/api/organisations/${id}/mark`, "markUpload"],
  [`/api/organisations/${id}/mark/${id}`, "mark"],
  [`/api/organisations/${id}/mark/${id}/anna`, "page"],
  ["/api/events/anna/attendees.csv", "page"],
  ["/api/healthy", "page"],
  ["/", "page"],
])("%s leads to: %s", (url, kind) => {
  expect(findTarget(url).kind).toBe(kind);
});

test("the log gets no query, nothing typed, and no line for Next's own files", () => {
  expect(findTarget("/events/anna@example.org?q=anna").route).toBe("/events/…");
  expect(findTarget("/_next/static/chunks/a.js").route).toBeNull();
});
