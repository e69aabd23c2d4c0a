import { beginsSentence } from "@podium/domain/organisation/in-sentence";
import type { WaitlistPolicy } from "@podium/domain/registration/policy";
import { fill } from "@podium/domain/sentence";
import type { Letter } from "../letter.ts";
import { link, paragraph } from "../writing/blocks.ts";
import { cancelUrl, own } from "./made-up.ts";
import { by, eventFacts, eventLink, type Own, ownPage, titled, words } from "./parts.ts";

export type WaitingFacts = {
  pending: Own & { placeKept: boolean };
  waitlisted: Own & {
    policy: WaitlistPolicy;
    /** Until when places are passed on by themselves. */
    /** Null: the event has no date yet. */
    promotesUntil: Date | null;
    cancelUrl: string;
  };
  offerLapsed: Own & { waitsOn: boolean };
};

/** Staff look at it first. */
const pending: Letter<"pending", WaitingFacts["pending"]> = {
  needs: "pending",
  subject: (given) => titled(given, words(given).pending.subject),
  blocks: (given) => {
    const { pending } = words(given);
    return [
      paragraph(fill(pending.intro, { organisation: beginsSentence(given.sender.inSentence) })),
      eventFacts(given),
      paragraph(given.placeKept ? pending.placeKept : pending.noPlaceYet),
      ...ownPage(given),
    ];
  },
  calendar: null,
  sample: { ...own, placeKept: true },
};

/**
 * On the waiting list: how places are passed on and until when. The position is not told: it may have changed before
 * the mail is read, and stands on the own page.
 */
const waitlisted: Letter<"waitlisted", WaitingFacts["waitlisted"]> = {
  needs: "waitlisted",
  subject: (given) => titled(given, words(given).waitlisted.subject),
  blocks: (given) => {
    const { waitlisted, ownPage: label, keepLink } = words(given);
    return [
      paragraph(waitlisted.intro),
      eventFacts(given),
      paragraph(waitlisted.policy[given.policy]),
      ...(given.policy === "OFF" || !given.promotesUntil
        ? []
        : [by(given, waitlisted.promotesUntil, given.promotesUntil)]),
      link(label, given.manageUrl),
      paragraph(`${waitlisted.position} ${keepLink}`),
      link(waitlisted.leave, given.cancelUrl),
    ];
  },
  calendar: null,
  sample: { ...own, policy: "OFFER", promotesUntil: new Date("2026-11-21T07:00:00Z"), cancelUrl },
};

/** Nobody answered an offer in time. */
const offerLapsed: Letter<"offerLapsed", WaitingFacts["offerLapsed"]> = {
  needs: "offerLapsed",
  subject: (given) => {
    const { subject, subjectEnded } = words(given).offerLapsed;
    return titled(given, given.waitsOn ? subject : subjectEnded);
  },
  blocks: (given) => {
    const { offerLapsed } = words(given);
    return [
      paragraph(offerLapsed.intro),
      eventFacts(given),
      paragraph(given.waitsOn ? offerLapsed.waitsOn : offerLapsed.ended),
      ...(given.waitsOn ? ownPage(given) : [eventLink(given)]),
    ];
  },
  calendar: null,
  sample: { ...own, waitsOn: true },
};

export const waitingLetters = {
  "registration.pending": pending,
  "registration.waitlisted": waitlisted,
  "registration.offerLapsed": offerLapsed,
};
