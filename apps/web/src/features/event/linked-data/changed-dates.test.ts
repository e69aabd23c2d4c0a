import { describe, expect, test } from "vitest";
import { messagesOf } from "../../../i18n/messages.ts";
import { linkedData } from "./linked-data.ts";

type Event = Parameters<typeof linkedData>[0];
type Time = Event["formerDates"][string][number];

const former: Time = {
  startsAt: "2026-10-24T07:30:00.000Z",
  startPrecision: "EXACT",
  endsAt: "2026-10-24T14:00:00.000Z",
  endPrecision: "EXACT",
};
const registration = { categories: [], size: null, placesLeft: null };
const later: Time = { ...former, startsAt: "2026-11-07T08:30:00.000Z", endsAt: null };
const open: Time = { ...former, startsAt: null, endsAt: null };

const words = messagesOf("de").event.fact;
/** What is said of an event whose one date is now this. */
function said(now: Time, differing: Partial<Event>) {
  const occurrence = { id: "1", ...now, place: "EVENT", isCancelled: false };
  const event = { title: "Forum", summary: "", status: "PUBLISHED", isExample: false, format: "ON_SITE" };
  const rest = {
    timezone: "Europe/Berlin",
    organisation: { name: "Stadt" },
    languages: [],
    fees: [],
    registration,
  };
  const given = { ...event, ...rest, occurrences: [occurrence], postponement: null, ...differing };
  return linkedData(given as unknown as Event, "https://podium.example/veranstaltungen/forum", words);
}

describe("a date that changes", () => {
  test("a new one names the one before", () => {
    expect(said(later, { formerDates: { "1": [former] } })).toMatchObject({
      eventStatus: "https://schema.org/EventRescheduled",
      startDate: "2026-11-07T09:30+01:00",
      previousStartDate: "2026-10-24T09:30+02:00",
    });
  });

  test("postponed without a new one, it is the one before, marked so", () => {
    const postponement = { isOpen: true, reason: null, from: [{ ...former, id: "1" }] };
    expect(said(open, { postponement, formerDates: { "1": [former] } })).toMatchObject({
      eventStatus: "https://schema.org/EventPostponed",
      startDate: "2026-10-24T09:30+02:00",
      previousStartDate: "2026-10-24T09:30+02:00",
    });
  });

  test("a date that never changed has none before", () => {
    expect(said(later, { formerDates: { "1": [] } })).toMatchObject({
      eventStatus: "https://schema.org/EventScheduled",
    });
    expect(said(open, { formerDates: { "1": [] } })).toBeNull();
  });
});
