import type { RegistrationState } from "@podium/domain/registration/states";
import type { About } from "../about.ts";
import type { Catalogue } from "../catalogue.ts";
import type { Letter } from "../letter.ts";
import { link, paragraph } from "../writing/blocks.ts";
import { own, person } from "./made-up.ts";
import { by, eventFacts, titled, words } from "./parts.ts";

export type StandingFacts = {
  standing: About & {
    /** OVERDUE: was asked to come and did not answer in time; the place is kept until somebody ends it. */
    state: RegistrationState | "OVERDUE";
    /** Until when an answer can still be given; null: none is awaited, or it would come too late. */
    until: Date | null;
    /** The page where an unconfirmed one is confirmed; else the own page. */
    url: string;
  };
};

type Sentences = { subject: string; intro: string; notYou: string };

/** Somebody registered again, or asked for the link: how things stand, and the link. */
function standing(
  sentences: (words: Catalogue["registration"]) => Sentences,
): Letter<"standing", StandingFacts["standing"]> {
  return {
    needs: "standing",
    subject: (given) => titled(given, sentences(words(given)).subject),
    blocks: (given) => {
      const { standing, answerUntil, confirm, ownPage, keepLink } = words(given);
      const { intro, notYou } = sentences(words(given));
      const open = given.state === "UNCONFIRMED";
      return [
        paragraph(intro),
        eventFacts(given),
        paragraph(standing[given.state]),
        ...(given.until ? [by(given, answerUntil, given.until)] : []),
        link(open ? confirm.link : ownPage, given.url),
        ...(open ? [] : [paragraph(keepLink)]),
        paragraph(notYou),
      ];
    },
    calendar: null,
    sample: { ...person, state: "CONFIRMED", until: null, url: own.manageUrl },
  };
}

export const standingLetters = {
  "registration.known": standing(({ known }) => known),
  "registration.link": standing(({ link }) => link),
};
