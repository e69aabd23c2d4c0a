import type { About, Former } from "../about.ts";
import { type Catalogue, catalogue } from "../catalogue.ts";
import type { Letter } from "../letter.ts";
import { type Block, facts, paragraph } from "../writing/blocks.ts";
import { type CalendarEntry, invitation } from "../writing/calendar.ts";
import { entry, former, forTheDay as forTheSampleDay, own } from "./made-up.ts";
import {
  changes,
  deadline,
  eventFacts,
  type ForTheDay,
  factsWithTerms,
  forTheDay,
  type Own,
  ownPage,
  titled,
  words,
} from "./parts.ts";

/** What comes with a place, beside the own page. */
type Place = ForTheDay & {
  /** Null: no date is known yet. */
  calendar: CalendarEntry | null;
};

export type PlaceFacts = {
  place: Own & Place;
  /** `place` null: somebody waits, for a place or a decision, or has an offer. */
  placeOrNone: Own & { place: Place | null };
  /** `before` null: nobody wrote it down; `reason` of a postponement; `until` an offer waits for its answer. */
  moved: Own & { place: Place | null; before: Former | null; reason: string | null; until: Date | null };
  /** `calendar` null: there is no place, so no entry. */
  ownEntry: Own & { calendar: CalendarEntry | null };
};

const samplePlace = { ...forTheSampleDay, calendar: entry };

/** That an entry for the calendar comes along, where one does. */
function entryNote(about: About, { calendar }: { calendar: CalendarEntry | null }): Block[] {
  return calendar ? [paragraph(words(about).calendar)] : [];
}

/** A place is there (again): facts, ticket, ways in and out, calendar entry. */
function place(
  sentences: (words: Catalogue["registration"]) => { subject: string; intro: string },
): Letter<"place", PlaceFacts["place"]> {
  return {
    needs: "place",
    subject: (given) => titled(given, sentences(words(given)).subject),
    blocks: (given) => [
      paragraph(sentences(words(given)).intro),
      factsWithTerms(given),
      ...forTheDay(given),
      ...entryNote(given, given),
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
    const { entered } = words(given);
    const { place } = given;
    return [
      paragraph(entered.intro),
      factsWithTerms(given),
      paragraph(place ? entered.place : entered.waiting),
      ...(place ? [...forTheDay({ ...given, ...place }), ...entryNote(given, place)] : ownPage(given)),
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
    const { eventChanged, offered } = words(given);
    const { reason } = catalogue(given.locale).frame.facts;
    const { place } = given;
    return [
      paragraph(place ? eventChanged.intro : eventChanged.introOpen),
      ...changes(given, given.before),
      ...(given.reason ? [facts([reason, given.reason])] : []),
      paragraph(eventChanged.now),
      eventFacts(given, [offered.answerBy, given.until && deadline(given, given.until)]),
      ...(place
        ? [...forTheDay({ ...given, ...place }), ...entryNote(given, place)]
        : [paragraph(eventChanged.notWanted), ...ownPage(given)]),
    ];
  },
  calendar: (given) => invitation(given, given.place?.calendar),
  sample: {
    ...own,
    place: samplePlace,
    before: former,
    reason: null,
    until: null,
  },
};

/** Names or organisation were changed on the own page. */
const changed: Letter<"ownEntry", PlaceFacts["ownEntry"]> = {
  needs: "ownEntry",
  subject: (given) => titled(given, words(given).changed.subject),
  blocks: (given) => {
    const { changed } = words(given);
    return [
      paragraph(changed.intro),
      eventFacts(given),
      ...ownPage(given),
      ...entryNote(given, given),
      paragraph(changed.notYou),
    ];
  },
  calendar: (given) => invitation(given, given.calendar),
  sample: { ...own, calendar: entry },
};

/** Something became of those who come along, and of nobody else. */
const companions: Letter<"ownEntry", PlaceFacts["ownEntry"]> = {
  needs: "ownEntry",
  subject: (given) => titled(given, words(given).companions.subject),
  blocks: (given) => [paragraph(words(given).companions.intro), eventFacts(given), ...ownPage(given)],
  calendar: null,
  sample: {
    ...own,
    companions: [
      { name: "Lea Đặng", open: null },
      { name: null, open: "waiting" },
      { name: null, open: "pending" },
    ],
    calendar: entry,
  },
};

export const placeLetters = {
  "registration.confirmed": place(({ confirmed }) => confirmed),
  "registration.approved": place(({ approved }) => approved),
  "registration.promoted": place(({ promoted }) => promoted),
  "registration.reinstated": place(({ reinstated }) => reinstated),
  "registration.entered": entered,
  "registration.eventChanged": eventChanged,
  "registration.changed": changed,
  "registration.companions": companions,
};
