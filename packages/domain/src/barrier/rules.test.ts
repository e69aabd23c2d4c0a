import { expect, test } from "vitest";
import { answerDue, eventSlugOf } from "./rules.ts";

test.each([
  ["2026-11-21T19:00:00Z", "2026-12-21T19:00:00Z"],
  ["2026-12-31T23:30:00Z", "2027-01-31T23:30:00Z"],
  ["2027-01-31T10:00:00Z", "2027-02-28T10:00:00Z"],
  ["2028-01-31T10:00:00Z", "2028-02-29T10:00:00Z"],
])("a report of %s is due on %s", (reportedAt, due) => {
  expect(answerDue(new Date(reportedAt))).toEqual(new Date(due));
});

test.each([
  ["/veranstaltungen/kommunen-konstruktiv-2024/anmeldung", "kommunen-konstruktiv-2024"],
  ["https://example.org/en/events/offene-kommunen-nrw-2013", "offene-kommunen-nrw-2013"],
  ["/veranstaltungen", null],
  ["/impressum", null],
  ["the page with the map", null],
  [undefined, null],
])("the event of the page %s is %s", (page, slug) => {
  expect(eventSlugOf(page)).toBe(slug);
});
