import { initialEvent } from "@podium/domain/event/schema";
import { newVenue } from "@podium/domain/event/sections/venue";
import { accessibilityFactCodes } from "@podium/domain/venue/facts";
import { expect, test } from "vitest";
import { toSend, withAllFacts } from "./venue-facts.ts";

test("facts that nobody has answered are asked for, but not sent", () => {
  const venue = withAllFacts({
    ...newVenue,
    facts: [{ code: "LIFT", value: "NO", noteDe: "", noteEn: "" }],
  });
  expect(venue.facts.map(({ code }) => code)).toEqual([...accessibilityFactCodes]);
  const sent = toSend({ ...initialEvent, venue }, new Set());
  expect(sent.venue?.facts.map(({ code }) => code)).toEqual(["LIFT"]);
});

test("an answer that was given as not known stays one", () => {
  const sent = toSend({ ...initialEvent, venue: withAllFacts(newVenue) }, new Set(["QUIET_ROOM"]));
  expect(sent.venue?.facts.map(({ code }) => code)).toEqual(["QUIET_ROOM"]);
});
