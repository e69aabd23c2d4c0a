import { fill } from "@podium/domain/sentence";
import { catalogue } from "../catalogue.ts";
import type { Letter } from "../letter.ts";
import { facts, paragraph } from "../writing/blocks.ts";
import { own } from "./made-up.ts";
import { eventFacts, type Own, ownPage, titled, words } from "./parts.ts";

export type EventStateFacts = {
  /** The event's page is offline; the registration is what it was. */
  withdrawn: Own & { reason: string | null };
};

/** Offline, and why. Its page is not there any more, so the way leads to one's own. */
const eventWithdrawn: Letter<"withdrawn", EventStateFacts["withdrawn"]> = {
  needs: "withdrawn",
  subject: (given) => titled(given, words(given).eventWithdrawn.subject),
  blocks: (given) => {
    const { intro, next } = words(given).eventWithdrawn;
    const { reason } = catalogue(given.locale).frame.facts;
    return [
      paragraph(intro),
      eventFacts(given),
      ...(given.reason ? [facts([reason, given.reason])] : []),
      paragraph(fill(next, { contact: given.sender.contact })),
      ...ownPage(given),
    ];
  },
  calendar: null,
  sample: { ...own, reason: "Das Programm steht noch nicht." },
};

export const eventLetters = { "registration.eventWithdrawn": eventWithdrawn };
