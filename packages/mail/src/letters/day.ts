import { fill } from "@podium/domain/sentence";
import { catalogue } from "../catalogue.ts";
import type { Letter } from "../letter.ts";
import { facts, paragraph, typed } from "../writing/blocks.ts";
import { forTheDay as forTheSampleDay, own } from "./made-up.ts";
import {
  eventFacts,
  type ForTheDay,
  factsWithTerms,
  forTheDay,
  type Own,
  ownPage,
  titled,
  words,
} from "./parts.ts";

export type DayFacts = {
  reminder: Own & ForTheDay & { arrival: string | null };
  /** What staff wrote, in their own words. */
  message: Own & { subject: string; body: string };
};

/** Soon: when, where, how to get there, the ticket. */
const reminder: Letter<"reminder", DayFacts["reminder"]> = {
  needs: "reminder",
  subject: (given) => titled(given, words(given).reminder.subject),
  blocks: (given) => {
    const { arrival } = catalogue(given.locale).frame.facts;
    return [
      paragraph(words(given).reminder.intro),
      factsWithTerms(given),
      ...(given.arrival ? [facts([arrival, given.arrival])] : []),
      ...forTheDay(given),
    ];
  },
  calendar: null,
  sample: { ...own, ...forTheSampleDay, arrival: "Straßenbahn 12, Haltestelle Äußerer Ring." },
};

/** What staff wrote, as they wrote it. */
const message: Letter<"message", DayFacts["message"]> = {
  needs: "message",
  subject: (given) => {
    const { event, subject } = given;
    return fill(words(given).message.subject, { title: event.title, subject });
  },
  blocks: (given) => [typed(given.body.trim()), eventFacts(given), ...ownPage(given)],
  calendar: null,
  sample: {
    ...own,
    subject: "Ein anderer Raum",
    body: "Wir treffen uns im Rathaus.\r\n\r\nBitte bringen Sie nichts mit.",
  },
};

export const dayLetters = {
  "registration.reminder": reminder,
  "registration.message": message,
};
