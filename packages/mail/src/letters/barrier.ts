import { formatDeadline } from "@podium/ui/text/date.ts";
import type { Addressed } from "../about.ts";
import { catalogue } from "../catalogue.ts";
import type { Letter } from "../letter.ts";
import { facts, paragraph, quote } from "../writing/blocks.ts";
import { person } from "./made-up.ts";

export type BarrierFacts = {
  barrierReport: Addressed & {
    page: string;
    message: string;
    /** The address for the answer. */
    reporter: string | null;
    dueAt: Date;
    /** The zone by whose clock `dueAt` is written (IANA name). */
    timezone: string;
  };
};

/**
 * Hands a report of "Barriere melden" to the contact of the organisation; to be answered within one month (§ 12b (4)
 * BGG).
 */
const reported: Letter<"barrierReport", BarrierFacts["barrierReport"]> = {
  needs: "barrierReport",
  subject: ({ locale }) => catalogue(locale).barrier.reported.subject,
  blocks: ({ locale, page, message, reporter, dueAt, timezone }) => {
    const { barrier, frame } = catalogue(locale);
    const sentences = barrier.reported;
    return [
      paragraph(sentences.intro),
      facts(
        [frame.facts.page, page || sentences.noPage],
        [frame.facts.answerTo, reporter],
        [frame.facts.answerBy, reporter && formatDeadline(dueAt, { locale, timeZone: timezone })],
      ),
      quote(sentences.message, message),
      paragraph(reporter ? sentences.withAddress : sentences.withoutAddress),
    ];
  },
  calendar: null,
  replyTo: ({ reporter }) => reporter,
  sample: {
    locale: person.locale,
    name: null,
    sender: { ...person.sender, helpUrl: null },
    page: "/veranstaltungen",
    message: "Der Kontrast\nist zu klein.",
    reporter: "anna@podium.example",
    dueAt: new Date("2026-12-21T09:00:00Z"),
    timezone: "Europe/Berlin",
  },
};

export const barrierLetters = { "barrier.reported": reported };
