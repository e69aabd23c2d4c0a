import { expect, it } from "vitest";
import { renderMail } from "./render.ts";
import { sample } from "./samples.ts";

const unfolded = (text: string) => text.replaceAll("\r\n ", "");

it("a confirmed place is a request in UTC with the registration's own lasting id", () => {
  const { ics } = renderMail(sample("registration.confirmed", "de"));
  const text = unfolded(ics?.content ?? "");
  expect(ics?.method).toBe("REQUEST");
  for (const line of [
    "METHOD:REQUEST",
    "UID:0d5f4b0e-5a86-4f5c-8a4e-1d2a3b4c5d6e@podium.example",
    "SEQUENCE:3",
    "DTSTAMP:20261101T080000Z",
    "DTSTART:20261121T090000Z",
    "DTEND:20261121T150000Z",
    "STATUS:CONFIRMED",
  ]) {
    expect(text.split("\r\n")).toContain(line);
  }
});

it.each([
  "registration.cancelledByAttendee",
  "registration.cancelledByOrganiser",
  "registration.eventCancelled",
] as const)("%s withdraws the same entry with a higher number", (kind) => {
  const { ics } = renderMail(sample(kind, "en"));
  const lines = unfolded(ics?.content ?? "").split("\r\n");
  expect(ics?.method).toBe("CANCEL");
  expect(lines).toContain("METHOD:CANCEL");
  expect(lines).toContain("STATUS:CANCELLED");
  expect(lines).toContain("SEQUENCE:4");
  expect(lines).toContain("UID:0d5f4b0e-5a86-4f5c-8a4e-1d2a3b4c5d6e@podium.example");
});

it("no line of the calendar is longer than 75 octets, umlauts included, and none comes from a title", () => {
  const values = sample("registration.confirmed", "de");
  const title = `${"Ä".repeat(100)}\r\nATTENDEE:mailto:x@example.org`;
  const { ics } = renderMail({ ...values, event: { ...values.event, title } });
  const lines = (ics?.content ?? "").split("\r\n");
  for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(lines.filter((line) => line.startsWith("ATTENDEE"))).toHaveLength(1);
});

it("a link that lets somebody cancel stays out of the calendar", () => {
  const values = sample("registration.confirmed", "de");
  expect(unfolded(renderMail(values).ics?.content ?? "")).not.toContain(values.manageUrl);
});
