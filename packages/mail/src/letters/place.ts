import type { Former } from "../about.ts";
import type { Catalogue } from "../catalogue.ts";
import type { Letter } from "../letter.ts";
import { paragraph } from "../writing/blocks.ts";
import { type CalendarEntry, invitation } from "../writing/calendar.ts";
import { entry, forTheDay as forTheSampleDay, own } from "./made-up.ts";
import { changes, eventFacts, type ForTheDay, forTheDay, type Own, ownPage, titled, words } from "./parts.ts";

/** What comes with a place, beside the own page. */
type Place = ForTheDay & { calendar: CalendarEntry };

export type PlaceFacts = {
  place: Own & Place;
  /** `place` null: somebody waits, for a place or a decision, or has an offer. */
  placeOrNone: Own & { place: Place | null };
  /** `before` null: nobody wrote it down. */
  moved: Own & { place: Place | null; before: Former | null };
  /** `calendar` null: there is no place, so no entry. */
  ownEntry: Own & { calendar: CalendarEntry | null };
};

const samplePlace = { ...forTheSampleDay, calendar: entry };

/** A place is there (again): facts, ticket, ways in and out, calendar entry. */
function place(
  sentences: (words: Catalogue["registration"]) => { subject: string; intro: string },
): Letter<"place", PlaceFacts["place"]> {
  return {
    needs: "place",
    subject: (given) => titled(given, sentences(words(given)).subject),
    blocks: (given) => [
      paragraph(sentences(words(given)).intro),
      eventFacts(given),
      ...forTheDay(given),
      paragraph(words(given).calendar),
    ],
    calendar: (given) => invitation(given, given.calendar),
    sample: { ...own, ...samplePlace },
  };
}

/** Somebody called or wrote, and staff entered this person: with a place, or on the waiting list. */
const entered: Letter<"placeOrNone", PlaceFacts["placeOrNone"]> = {
  needs: "placeOrNone",
  subject: (given) => {
    const { subject, subjectWaiting } = words(given).entered;
    return titled(given, given.place ? subject : subjectWaiting);
  },
  blocks: (given) => {
    const { entered, calendar } = words(given);
    const { place } = given;
    return [
      paragraph(entered.intro),
      eventFacts(given),
      paragraph(place ? entered.place : entered.waiting),
      ...(place ? [...forTheDay({ ...given, ...place }), paragraph(calendar)] : ownPage(given)),
      paragraph(entered.notYou),
    ];
  },
  calendar: (given) => invitation(given, given.place?.calendar),
  sample: { ...own, place: samplePlace },
};

/** Another time or place: what it was and is, with a place all that belongs to it, else the own page. */
const eventChanged: Letter<"moved", PlaceFacts["moved"]> = {
  needs: "moved",
  subject: (given) => titled(given, words(given).eventChanged.subject),
  blocks: (given) => {
    const { eventChanged, calendar } = words(given);
    const { place } = given;
    return [
      paragraph(place ? eventChanged.intro : eventChanged.introOpen),
      ...changes(given, given.before),
      paragraph(eventChanged.now),
      eventFacts(given),
      ...(place
        ? [...forTheDay({ ...given, ...place }), paragraph(calendar)]
        : [paragraph(eventChanged.notWanted), ...ownPage(given)]),
    ];
  },
  calendar: (given) => invitation(given, given.place?.calendar),
  sample: {
    ...own,
    place: samplePlace,
    before: {
      startsAt: new Date("2026-11-20T17:00:00Z"),
      endsAt: new Date("2026-11-20T20:00:00Z"),
      timezone: own.event.timezone,
      venueLine: "Rathaus, Markt 1, 04109 Leipzig",
      online: false,
    },
  },
};

/** Names or organisation were changed on the own page. */
const changed: Letter<"ownEntry", PlaceFacts["ownEntry"]> = {
  needs: "ownEntry",
  subject: (given) => titled(given, words(given).changed.subject),
  blocks: (given) => {
    const { changed, calendar } = words(given);
    return [
      paragraph(changed.intro),
      eventFacts(given),
      ...ownPage(given),
      ...(given.calendar ? [paragraph(calendar)] : []),
      paragraph(changed.notYou),
    ];
  },
  calendar: (given) => invitation(given, given.calendar),
  sample: { ...own, calendar: entry },
};

export const placeLetters = {
  "registration.confirmed": place(({ confirmed }) => confirmed),
  "registration.approved": place(({ approved }) => approved),
  "registration.promoted": place(({ promoted }) => promoted),
  "registration.reinstated": place(({ reinstated }) => reinstated),
  "registration.entered": entered,
  "registration.eventChanged": eventChanged,
  "registration.changed": changed,
};
