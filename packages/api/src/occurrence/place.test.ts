import { describe, expect, test } from "vitest";
import { commonRoom, roomOf, whereOf } from "./place.ts";

const hall = { name: "Rathaus", street: "Markt 1", postalCode: "06108", city: "Halle (Saale)" };
const yard = { name: "Hof", street: "Weg 2", postalCode: "06110", city: "Halle (Saale)" };
const here = { place: "EVENT", venue: null, elsewhere: null, onlineUrl: null, isCancelled: false } as const;
const at = { ...here, place: "VENUE", venue: yard } as const;
const brook = { ...here, place: "ELSEWHERE", elsewhere: "Am Bach" } as const;
const online = { ...here, place: "ONLINE", onlineUrl: "https://own.example" } as const;
const open = { ...here, place: "NOT_YET_KNOWN" } as const;
const gone = <Given extends object>(given: Given) => ({ ...given, isCancelled: true });

const common = "https://common.example";
const event = { format: "ON_SITE" as const, venue: hall, onlineUrl: common };
const hybrid = { ...event, format: "HYBRID" as const };

describe("an event is", () => {
  test.each([
    ["in its house", event, [here], "Rathaus, Markt 1, 06108 Halle (Saale)", false],
    ["there and online", hybrid, [here, at], "Rathaus, Markt 1, 06108 Halle (Saale)", true],
    ["nowhere else when it is online", { ...event, format: "ONLINE" as const }, [here], null, true],
    ["where its only occurrence is", event, [at], "Hof, Weg 2, 06110 Halle (Saale)", false],
    ["where the one that takes place is", event, [gone(here), brook], "Am Bach", false],
    ["where it was to be when none takes place", event, [gone(brook)], "Am Bach", false],
    ["at no single place when each has its own", event, [at, brook], null, false],
    ["online by one of its occurrences", event, [at, online], null, true],
    ["not yet known", event, [open], null, false],
  ])("%s", (_, given, occurrences, venueLine, isOnline) => {
    const isPlaceOpen = occurrences.every(({ place }) => place === "NOT_YET_KNOWN");
    expect(whereOf({ ...given, occurrences })).toEqual({ venueLine, online: isOnline, isPlaceOpen });
  });
});

describe("those with a place take part from afar", () => {
  test.each([
    ["in the event's room where the occurrence is there", hybrid, here, common],
    ["in its own room", hybrid, online, "https://own.example"],
    ["in its own room also where the event is on site", event, online, "https://own.example"],
    ["not at another house", hybrid, at, null],
    ["not of an event on site, whatever was typed before", event, here, null],
    ["not while the room is not known", event, { ...online, onlineUrl: null }, null],
  ])("%s", (_, given, occurrence, url) => {
    expect(roomOf(given, occurrence)).toBe(url);
  });

  test.each([
    ["that of its only occurrence", event, [online], "https://own.example"],
    ["that of the only one that takes place", hybrid, [gone(here), online], "https://own.example"],
    ["its own, beside occurrences with others", hybrid, [here, online], common],
    ["none where each has its own", hybrid, [online, online], null],
    ["none where none takes place", hybrid, [gone(here)], null],
  ])("the event's one room is %s", (_, given, occurrences, url) => {
    expect(commonRoom({ ...given, occurrences })).toBe(url);
  });
});
