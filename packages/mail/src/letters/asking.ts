import { fill } from "@podium/domain/sentence";
import type { Catalogue } from "../catalogue.ts";
import type { Letter } from "../letter.ts";
import { link, paragraph } from "../writing/blocks.ts";
import { cancelUrl, own } from "./made-up.ts";
import { deadline, eventFacts, type Own, titled, words } from "./parts.ts";

export type AskingFacts = {
  /** An answer is awaited, and the two ways to give it. */
  answer: Own & { until: Date; cancelUrl: string };
};

const sample = { ...own, cancelUrl, until: new Date("2026-11-03T17:30:00Z") };

/** A place is offered, with a deadline. */
const offered: Letter<"answer", AskingFacts["answer"]> = {
  needs: "answer",
  subject: (given) => titled(given, words(given).offered.subject),
  blocks: (given) => {
    const { offered } = words(given);
    const until = deadline(given, given.until);
    return [
      paragraph(offered.intro),
      eventFacts(given, [offered.answerBy, until]),
      link(offered.link, given.manageUrl),
      paragraph(fill(offered.until, { until })),
      link(offered.decline, given.cancelUrl),
    ];
  },
  calendar: null,
  sample,
};

/** "Are you still coming?", and the same again when half of the time is over. */
function reconfirm(
  sentences: (words: Catalogue["registration"]) => { subject: string; intro: string },
): Letter<"answer", AskingFacts["answer"]> {
  return {
    needs: "answer",
    subject: (given) => titled(given, sentences(words(given)).subject),
    blocks: (given) => {
      const { reconfirm, cannotCome, cancel } = words(given);
      const until = deadline(given, given.until);
      return [
        paragraph(sentences(words(given)).intro),
        eventFacts(given, [reconfirm.answerBy, until]),
        link(reconfirm.link, given.manageUrl),
        paragraph(fill(reconfirm.until, { until })),
        paragraph(cannotCome),
        link(cancel, given.cancelUrl),
      ];
    },
    calendar: null,
    sample,
  };
}

export const askingLetters = {
  "registration.offered": offered,
  "registration.reconfirm": reconfirm(({ reconfirm }) => reconfirm),
  "registration.reconfirmReminder": reconfirm(({ reconfirmReminder }) => reconfirmReminder),
};
