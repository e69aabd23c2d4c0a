import { expect, test } from "vitest";
import { messagesOf } from "../../../i18n/messages.ts";
import { linkedData } from "./linked-data.ts";

type Event = Parameters<typeof linkedData>[0];

const at = {
  startsAt: "2026-10-24T07:30:00.000Z",
  startPrecision: "EXACT",
  endsAt: null,
  place: "ELSEWHERE",
};
const event = {
  title: "Forum",
  status: "PUBLISHED",
  format: "ON_SITE",
  timezone: "Europe/Berlin",
  occurrences: [at],
  organisation: { name: "Stadt Musterstadt" },
  languages: [],
  fees: [],
  registration: { categories: [], size: null, placesLeft: null },
  formerDates: {},
} as unknown as Event;
const said = (results: Event["results"]) =>
  linkedData({ ...event, results }, "https://podium.example", messagesOf("de").event.fact)?.recordedIn;

test("a recording stands there where the page has one", () => {
  const none = { text: null, figures: [], documents: [], recording: null };
  const recording = { url: "https://video.example/1", hasCaptions: true, hasSigning: false };
  expect(said(null)).toBeUndefined();
  expect(said(none)).toBeUndefined();
  expect(said({ ...none, recording })).toEqual({ "@type": "CreativeWork", url: recording.url });
});
