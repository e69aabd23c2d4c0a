import { fill } from "@podium/domain/sentence";
import type { Former } from "../about.ts";
import { catalogue } from "../catalogue.ts";
import type { Letter } from "../letter.ts";
import { type Block, facts, link, paragraph } from "../writing/blocks.ts";
import { type CalendarEntry, invitation } from "../writing/calendar.ts";
import { cancelUrl, entry, former, own } from "./made-up.ts";
import { deadline, eventFacts, formerFacts, type Own, ownPage, titled, words } from "./parts.ts";

/** Why it is not at its date, and when that was. `calendar` null: there is no place, or no date was known. */
type Postponed = Own & {
  before: Former | null;
  reason: string | null;
  cancelUrl: string;
  calendar: CalendarEntry | null;
};

export type EventStateFacts = {
  /** The event's page is offline; the registration is what it was. */
  withdrawn: Own & { reason: string | null };
  /** Without a new date; `attends`: there is a place. */
  postponed: Postponed & { attends: boolean };
  /** With one, and the question whether it suits; `silenceKeeps`: no answer keeps the place. */
  rescheduled: Postponed & { until: Date; silenceKeeps: boolean };
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

function whyAndWhen(given: Postponed): Block[] {
  const { reason } = catalogue(given.locale).frame.facts;
  return [...formerFacts(given, given.before), ...(given.reason ? [facts([reason, given.reason])] : [])];
}

/** Not at its date, and no other one yet: nobody has to do anything. */
const postponed: Letter<"postponed", EventStateFacts["postponed"]> = {
  needs: "postponed",
  subject: (given) => titled(given, words(given).postponed.subject),
  blocks: (given) => {
    const { postponed, cannotCome, cancel } = words(given);
    return [
      paragraph(postponed.intro),
      ...whyAndWhen(given),
      eventFacts(given),
      paragraph(given.attends ? postponed.place : postponed.open),
      ...ownPage(given),
      ...(given.attends ? [paragraph(cannotCome), link(cancel, given.cancelUrl)] : []),
    ];
  },
  calendar: (given) => invitation(given, given.calendar),
  sample: {
    ...own,
    event: {
      ...own.event,
      occurrences: [{ startsAt: null, startPrecision: "EXACT", endsAt: null, endPrecision: "EXACT" }],
    },
    before: former,
    reason: "Der Saal ist gesperrt.",
    cancelUrl,
    calendar: { ...entry, occurrences: entry.occurrences.map((each) => ({ ...each, isPostponed: true })) },
    attends: true,
  },
};

/** The new date, and whether one comes to it, too. */
const rescheduled: Letter<"rescheduled", EventStateFacts["rescheduled"]> = {
  needs: "rescheduled",
  subject: (given) => titled(given, words(given).rescheduled.subject),
  blocks: (given) => {
    const { rescheduled, reconfirm, cancel } = words(given);
    const until = deadline(given, given.until);
    return [
      paragraph(rescheduled.intro),
      ...whyAndWhen(given),
      eventFacts(given, [reconfirm.answerBy, until]),
      link(rescheduled.link, given.manageUrl),
      link(cancel, given.cancelUrl),
      paragraph(fill(given.silenceKeeps ? rescheduled.kept : rescheduled.lost, { until })),
    ];
  },
  calendar: (given) => invitation(given, given.calendar),
  sample: {
    ...own,
    before: former,
    reason: "Der Saal ist gesperrt.",
    cancelUrl,
    calendar: entry,
    until: new Date("2026-11-10T17:30:00Z"),
    silenceKeeps: true,
  },
};

export const eventLetters = {
  "registration.eventWithdrawn": eventWithdrawn,
  "registration.postponed": postponed,
  "registration.rescheduled": rescheduled,
};
