import { accessibilityFactCodes } from "@podium/domain/venue/facts";
import { expect, test } from "vitest";
import { emptyForm, emptyVenue, toSend, withAllFacts } from "./form-of.ts";

test("facts that nobody has answered are asked for, but not sent", () => {
  const venue = withAllFacts({
    ...emptyVenue,
    facts: [{ code: "LIFT", value: "NO", noteDe: "", noteEn: "" }],
  });
  expect(venue.facts.map(({ code }) => code)).toEqual([...accessibilityFactCodes]);
  const sent = toSend({ ...emptyForm, venue }, new Set());
  expect(sent.venue?.facts.map(({ code }) => code)).toEqual(["LIFT"]);
});

test("an answer that was given as not known stays one", () => {
  const sent = toSend({ ...emptyForm, venue: withAllFacts(emptyVenue) }, new Set(["QUIET_ROOM"]));
  expect(sent.venue?.facts.map(({ code }) => code)).toEqual(["QUIET_ROOM"]);
});
