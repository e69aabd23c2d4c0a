import { beginsSentence } from "@podium/domain/organisation/in-sentence";
import { fill } from "@podium/domain/sentence";
import type { About } from "../about.ts";
import { type Catalogue, catalogue } from "../catalogue.ts";
import type { Letter } from "../letter.ts";
import { type Block, facts, link, paragraph } from "../writing/blocks.ts";
import { type CalendarEntry, withdrawal } from "../writing/calendar.ts";
import { entry, person } from "./made-up.ts";
import { eventFacts, eventLink, titled, words } from "./parts.ts";

type Ended = About & {
  reason: string | null;
  /** What takes the event's place. */
  successor?: { title: string; url: string } | null;
  /** The entry that is withdrawn; null: there never was one. */
  calendar: CalendarEntry | null;
};

export type EndedFacts = {
  /** By the person, or because no answer came: nobody gave a reason. */
  ended: Ended;
  /** With the reason that staff gave for this person. */
  endedByStaff: Ended;
  /** With the reason why the event does not take place. */
  endedWithEvent: Ended;
  /** The category does not take place, or its dates do not. */
  endedWithCategory: Ended & {
    /** Why not: each date may have a reason of its own. */
    reasons: readonly string[];
    /** The category; null: it is about its dates. */
    what: string | null;
    /** What else the event has that takes place, and whether other dates of the same do. */
    others: readonly string[];
    hasOtherDates: boolean;
  };
};

/** Needs nothing but what all of them need. */
type Plain = Exclude<keyof EndedFacts, "endedWithCategory">;

const sampleReasons: Record<Plain, string | null> = {
  ended: null,
  endedByStaff: "Der Saal ist zu klein.",
  endedWithEvent: "Das Haus ist gesperrt.",
};

const sampleSuccessor = { title: "Ideen für Ämter, zweiter Versuch", url: "https://podium.example/zweiter" };

/** It is over: why, whom to ask, and whether there is a way back. */
function ended<Needs extends Plain>(
  needs: Needs,
  sentences: (words: Catalogue["registration"]) => { subject: string; intro: string; next: string },
): Letter<Needs, Ended> {
  return {
    needs,
    subject: (given) => titled(given, sentences(words(given)).subject),
    blocks: (given) => {
      const { intro, next } = sentences(words(given));
      const instead = given.successor
        ? [link(fill(words(given).successor, { title: given.successor.title }), given.successor.url)]
        : [];
      return over(given, { intro, instead, next });
    },
    calendar: (given) => withdrawal(given, given.calendar),
    sample: {
      ...person,
      reason: sampleReasons[needs],
      ...(needs === "endedWithEvent" && { successor: sampleSuccessor }),
      calendar: { ...entry, sequence: 4 },
    },
  };
}

type Said = { intro: string; reasons?: readonly string[]; instead: Block[]; next: string };

/** @param said `instead`: what there is in its place */
function over(given: Ended, { intro, reasons = [given.reason ?? []].flat(), instead, next }: Said) {
  const { inSentence, contact } = given.sender;
  const { reason } = catalogue(given.locale).frame.facts;
  return [
    paragraph(fill(intro, { organisation: beginsSentence(inSentence) })),
    eventFacts(given),
    ...(reasons.length > 0 ? [facts(...reasons.map((each): [string, string] => [reason, each]))] : []),
    ...instead,
    ...(given.calendar ? [paragraph(words(given).calendarWithdrawn)] : []),
    paragraph(fill(next, { contact })),
    eventLink(given),
  ];
}

/** One way of taking part does not take place, or the dates that were chosen: the event itself does. */
const categoryCancelled: Letter<"endedWithCategory", EndedFacts["endedWithCategory"]> = {
  needs: "endedWithCategory",
  subject: (given) => {
    const { subject, subjectDates } = words(given).categoryCancelled;
    const { title } = given.event;
    return given.what === null ? titled(given, subjectDates) : fill(subject, { what: given.what, title });
  },
  blocks: (given) => {
    const { intro, introDate, introDates, others, otherDates, next } = words(given).categoryCancelled;
    const what = given.what ?? "";
    const dates = given.event.occurrences.length > 1 ? introDates : introDate;
    const held = [...(given.hasOtherDates ? [otherDates] : []), ...given.others].join("; ");
    const instead = held ? [paragraph(fill(others, { what: held }))] : [];
    const said = given.what === null ? dates : fill(intro, { what });
    return over(given, { intro: said, reasons: given.reasons, instead, next });
  },
  calendar: (given) => withdrawal(given, given.calendar),
  sample: {
    ...person,
    reason: null,
    reasons: ["Die Leitung ist erkrankt."],
    what: "Vor Ort",
    others: ["Online", "Rundgang am Abend"],
    hasOtherDates: false,
    calendar: { ...entry, sequence: 4 },
  },
};

export const endedLetters = {
  "registration.rejected": ended("endedByStaff", ({ rejected }) => rejected),
  "registration.handedOver": ended("ended", ({ handedOver }) => handedOver),
  "registration.notReconfirmed": ended("ended", ({ notReconfirmed }) => notReconfirmed),
  "registration.cancelledByAttendee": ended("ended", ({ cancelledByAttendee }) => cancelledByAttendee),
  "registration.cancelledByOrganiser": ended("endedByStaff", (words) => words.cancelledByOrganiser),
  "registration.eventCancelled": ended("endedWithEvent", ({ eventCancelled }) => eventCancelled),
  "registration.categoryCancelled": categoryCancelled,
};
