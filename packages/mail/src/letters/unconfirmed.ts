import type { About } from "../about.ts";
import type { Letter } from "../letter.ts";
import { type Block, link, paragraph } from "../writing/blocks.ts";
import { person } from "./made-up.ts";
import { by, eventFacts, titled, words } from "./parts.ts";

/**
 * What a confirmed address leads to: a place that is kept; a place that is kept while staff decide; a place if one is free
 * then; the waiting list; a decision by staff, who then give a place.
 */
export type Prospect = "PLACE" | "APPROVAL" | "ON_CONFIRMATION" | "WAITING" | "APPLICATION";

export type UnconfirmedFacts = {
  unconfirmed: About & {
    confirmUrl: string;
    holdUntil: Date;
    prospect: Prospect;
    /** Somebody else registered this person, together with others. */
    byAnother: boolean;
  };
};
type Unconfirmed = UnconfirmedFacts["unconfirmed"];

const sample: Unconfirmed = {
  ...person,
  confirmUrl: "https://podium.example/anmeldung/bestaetigen/t",
  holdUntil: new Date("2026-11-02T17:30:00Z"),
  prospect: "PLACE",
  byAnother: false,
};

/** Asks for the confirmation of an address; says what it leads to, and until when it has to come. */
function request(given: Unconfirmed, opening: string, ending: string): Block[] {
  const { confirm } = words(given);
  const ahead = confirm.prospect[given.prospect];
  return [
    paragraph(opening),
    eventFacts(given),
    paragraph(ahead.meaning),
    link(confirm.link, given.confirmUrl),
    by(given, ahead.until, given.holdUntil),
    paragraph(ending),
  ];
}

const confirm: Letter<"unconfirmed", Unconfirmed> = {
  needs: "unconfirmed",
  subject: (given) => titled(given, words(given).confirm.prospect[given.prospect].subject),
  blocks: (given) => {
    const { intro, introByAnother, notYou, notWanted } = words(given).confirm;
    return given.byAnother ? request(given, introByAnother, notWanted) : request(given, intro, notYou);
  },
  calendar: null,
  sample,
};

const takeOver: Letter<"unconfirmed", Unconfirmed> = {
  needs: "unconfirmed",
  subject: (given) => titled(given, words(given).takeOver.subject),
  blocks: (given) => request(given, words(given).takeOver.intro, words(given).confirm.notWanted),
  calendar: null,
  sample,
};

export const unconfirmedLetters = {
  "registration.confirm": confirm,
  "registration.takeOver": takeOver,
};
