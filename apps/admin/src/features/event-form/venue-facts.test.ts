import { initialEvent } from "@podium/domain/event/schema";
import { newVenue } from "@podium/domain/event/sections/when-where/venue";
import { venueFactCodes } from "@podium/domain/venue/facts";
import { expect, test } from "vitest";
import { toSend, withAllFacts } from "./venue-facts.ts";

test("facts that nobody has answered are asked for, but not sent", () => {
  const venue = withAllFacts({
    ...newVenue,
    facts: [{ code: "LIFT", value: "NO", noteDe: "", noteEn: "" }],
  });
  expect(venue.facts.map(({ code }) => code)).toEqual([...venueFactCodes]);
  const sent = toSend({ ...initialEvent, venue }, new Set(), null);
  expect(sent.venue?.facts.map(({ code }) => code)).toEqual(["LIFT"]);
});

test("an answer that was given as not known stays one", () => {
  const sent = toSend({ ...initialEvent, venue: withAllFacts(newVenue) }, new Set(["QUIET_ROOM"]), null);
  expect(sent.venue?.facts.map(({ code }) => code)).toEqual(["QUIET_ROOM"]);
});

test("A3 · a change for all events goes with those that stood beside the choice, any other with none", () => {
  const first = { startsAt: null, startPrecision: "EXACT", endsAt: null, endPrecision: "EXACT" } as const;
  const dates = { timezone: "Europe/Berlin", first, others: 0 };
  const use = { events: [{ id: "one", title: "Auftakt", dates }] };
  const seen = (reach: "ALL" | "EVENT", shown: typeof use | { events: null } | null) =>
    toSend({ ...initialEvent, venue: { ...newVenue, reach } }, new Set(), shown).venue?.seen;
  expect(seen("ALL", use)).toEqual(["one"]);
  expect(seen("ALL", { events: null })).toEqual([]);
  expect(seen("EVENT", use)).toEqual([]);
  expect(seen("ALL", null)).toEqual([]);
});
