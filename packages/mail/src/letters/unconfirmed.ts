import { spellCode } from "@podium/domain/registration/codes/confirmation";
import { fill } from "@podium/domain/sentence";
import type { About } from "../about.ts";
import type { Letter } from "../letter.ts";
import { type Block, code, link, paragraph } from "../writing/blocks.ts";
import { unlinked } from "../writing/unlinked.ts";
import { person } from "./made-up.ts";
import { by, factsWithTerms, titled, words } from "./parts.ts";

/**
 * What a confirmed address leads to: a place that is kept; a place that is kept while staff decide; a place if one is free
 * then; the waiting list; a decision by staff, who then give a place.
 */
export type Prospect = "PLACE" | "APPROVAL" | "ON_CONFIRMATION" | "WAITING" | "APPLICATION";

export type UnconfirmedFacts = {
  unconfirmed: About & {
    confirmUrl: string;
    /** Another way to confirm, for the one who has sent the form. Digits. */
    code: string | null;
    holdUntil: Date;
    prospect: Prospect;
    /**
     * Somebody else entered this person. `email` null: that one's address is not confirmed, so it may be anybody's, and
     * the page behind the link says what he or she is called.
     */
    namedBy: { email: string | null } | null;
  };
};
type Unconfirmed = UnconfirmedFacts["unconfirmed"];

const sample: Unconfirmed = {
  ...person,
  confirmUrl: "https://podium.example/anmeldung/bestaetigen/t",
  code: "482913",
  holdUntil: new Date("2026-11-02T17:30:00Z"),
  prospect: "PLACE",
  namedBy: null,
};

/** Asks for the confirmation of an address; says what it leads to, and until when it has to come. */
function request(given: Unconfirmed, { opening, ending }: { opening: string; ending: string }): Block[] {
  const { confirm } = words(given);
  const ahead = confirm.prospect[given.prospect];
  return [
    paragraph(opening),
    factsWithTerms(given),
    paragraph(ahead.meaning),
    link(confirm.link, given.confirmUrl),
    ...(given.code === null ? [] : [paragraph(confirm.code), code(confirm.codeLabel, spellCode(given.code))]),
    by(given, ahead.until, given.holdUntil),
    paragraph(ending),
  ];
}

/** Who entered this person is named in the mail where the address is certain. */
function byAnother(given: Unconfirmed, sentences: { intro: string; introNamed: string }): Block[] {
  const { email = null } = given.namedBy ?? {};
  return request(given, {
    opening: email === null ? sentences.intro : fill(sentences.introNamed, { email: unlinked(email) }),
    ending: words(given).confirm.notWanted,
  });
}

const confirm: Letter<"unconfirmed", Unconfirmed> = {
  needs: "unconfirmed",
  subject: (given) => titled(given, words(given).confirm.prospect[given.prospect].subject),
  blocks: (given) => {
    const { intro, notYou, byAnother: sentences } = words(given).confirm;
    return given.namedBy ? byAnother(given, sentences) : request(given, { opening: intro, ending: notYou });
  },
  calendar: null,
  sample,
};

const takeOver: Letter<"unconfirmed", Unconfirmed> = {
  needs: "unconfirmed",
  subject: (given) => titled(given, words(given).takeOver.subject),
  blocks: (given) => byAnother(given, words(given).takeOver),
  calendar: null,
  sample: { ...sample, code: null, namedBy: { email: "kim@podium.example" } },
};

export const unconfirmedLetters = {
  "registration.confirm": confirm,
  "registration.takeOver": takeOver,
};
