import { describe, expect, test } from "vitest";
import { formatFor, hasTicket, isLinkOpen, joinUrl } from "./attendance.ts";

describe("T8 · what people get of an event that is on site and online", () => {
  test.each([
    ["HYBRID", "ON_SITE", "ON_SITE", true],
    ["HYBRID", "ONLINE", "ONLINE", false],
    ["HYBRID", null, "HYBRID", true],
    // Of an event that is only one of them, whatever was chosen before is past.
    ["ON_SITE", "ONLINE", "ON_SITE", true],
    ["ONLINE", "ON_SITE", "ONLINE", true],
  ] as const)("%s, in a category for %s: %s, ticket: %s", (format, attendance, own, ticket) => {
    expect(formatFor(format, attendance)).toBe(own);
    expect(hasTicket(format, attendance)).toBe(ticket);
    const onlineUrl = "https://meet.example/raum";
    expect(joinUrl({ format: own, onlineUrl })).toBe(own === "ON_SITE" ? null : onlineUrl);
  });

  test("the link is for everybody only where nobody has to register for taking part online", () => {
    const none = { channel: "NONE", attendance: null } as const;
    const here = { channel: "HERE", attendance: null } as const;
    expect(isLinkOpen("HYBRID", [])).toBe(true);
    expect(isLinkOpen("HYBRID", [none])).toBe(true);
    expect(isLinkOpen("HYBRID", [none, here])).toBe(false);
    expect(isLinkOpen("HYBRID", [{ ...none, attendance: "ON_SITE" }, here])).toBe(false);
    expect(isLinkOpen("HYBRID", [{ ...none, attendance: "ONLINE" }, here])).toBe(true);
    expect(isLinkOpen("ONLINE", [none, here])).toBe(true);
    expect(isLinkOpen("ONLINE", [here])).toBe(false);
  });
});
