import { describe, expect, test } from "vitest";
import { formatFor, getsLinkByMail, hasTicket, isLinkOpen, joinUrl, needsCommonLink } from "./attendance.ts";

describe("T8 · what people get of an event that is on site and online", () => {
  test.each([
    ["HYBRID", "ON_SITE", "ON_SITE", true],
    ["HYBRID", "ONLINE", "ONLINE", false],
    ["HYBRID", null, "HYBRID", true],
    // Of an event that is only one of them, whatever was chosen before is past.
    ["ON_SITE", "ONLINE", "ON_SITE", true],
    ["ONLINE", "ON_SITE", "ONLINE", false],
    ["ONLINE", null, "ONLINE", false],
    ["ON_SITE", null, "ON_SITE", true],
  ] as const)("%s, in a category for %s: %s, ticket: %s", (format, attendance, own, ticket) => {
    expect(formatFor(format, attendance)).toBe(own);
    expect(hasTicket({ format, occurrences: [{ place: "EVENT" }] }, attendance)).toBe(ticket);
    const onlineUrl = "https://meet.example/raum";
    expect(joinUrl({ format: own, onlineUrl })).toBe(own === "ON_SITE" ? null : onlineUrl);
  });

  test("the link is for everybody only where nobody has to register for taking part online", () => {
    const none = { channel: "NONE", attendance: null, onlineUrl: null } as const;
    const here = { channel: "HERE", attendance: null, onlineUrl: null } as const;
    expect(isLinkOpen("HYBRID", [])).toBe(false);
    expect(isLinkOpen("HYBRID", [none])).toBe(true);
    expect(isLinkOpen("HYBRID", [none, here])).toBe(false);
    expect(isLinkOpen("HYBRID", [{ ...none, attendance: "ON_SITE" }, here])).toBe(false);
    expect(isLinkOpen("HYBRID", [{ ...none, attendance: "ONLINE" }, here])).toBe(true);
    expect(isLinkOpen("ONLINE", [none, here])).toBe(true);
    expect(isLinkOpen("ONLINE", [here])).toBe(false);
    const stream = { ...none, attendance: "ONLINE", onlineUrl: "https://stream.example" } as const;
    expect(isLinkOpen("HYBRID", [stream, here])).toBe(false);
  });

  test.each([
    ["ONLINE", ["EVENT", "VENUE"], null, true],
    ["ONLINE", ["ONLINE"], null, false],
    ["ON_SITE", ["ONLINE"], null, false],
    ["ON_SITE", ["EVENT", "ONLINE"], null, true],
    ["ON_SITE", ["NOT_YET_KNOWN"], null, true],
    ["HYBRID", ["VENUE"], "ONLINE", false],
  ] as const)(
    "%s with dates at %j, in a category for %s, has a door: %s",
    (format, places, attendance, door) => {
      expect(hasTicket({ format, occurrences: places.map((place) => ({ place })) }, attendance)).toBe(door);
    },
  );

  test("the link comes by mail where somebody registers here for taking part online", () => {
    const here = { channel: "HERE", attendance: null, state: "open" } as const;
    expect(getsLinkByMail("ON_SITE", [here])).toBe(false);
    expect(getsLinkByMail("ONLINE", [{ ...here, state: "ended" }])).toBe(false);
    expect(getsLinkByMail("ONLINE", [{ ...here, state: "cancelled" }])).toBe(false);
    expect(getsLinkByMail("ONLINE", [here])).toBe(true);
    expect(getsLinkByMail("HYBRID", [here])).toBe(true);
    const stream = { ...here, channel: "EXTERNAL", attendance: "ONLINE" } as const;
    expect(getsLinkByMail("HYBRID", [{ ...here, attendance: "ON_SITE" }, stream])).toBe(false);
  });

  test("an event needs its own link where somebody takes part by it", () => {
    const here = { channel: "HERE", hidden: false } as const;
    const own = { ...here, onlineUrl: "https://meet.example" };
    expect(needsCommonLink("ON_SITE", [here])).toBe(false);
    expect(needsCommonLink("ONLINE", [])).toBe(true);
    expect(needsCommonLink("ONLINE", [here])).toBe(true);
    expect(needsCommonLink("ONLINE", [own])).toBe(false);
    expect(needsCommonLink("ONLINE", [own, here])).toBe(true);
    expect(needsCommonLink("ONLINE", [own, { ...here, hidden: true }])).toBe(false);
    expect(needsCommonLink("HYBRID", [{ ...here, attendance: "" }])).toBe(true);
    expect(needsCommonLink("HYBRID", [{ ...here, attendance: "ON_SITE" }])).toBe(false);
    expect(needsCommonLink("HYBRID", [{ ...here, channel: "EXTERNAL", attendance: "ONLINE" }])).toBe(false);
  });
});
