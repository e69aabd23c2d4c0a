import type { MailKind } from "@podium/domain/mail/kinds";
import { SITE_COLOUR } from "@podium/domain/organisation/colour";
import { fill } from "@podium/domain/sentence";
import { catalogue } from "./catalogue.ts";
import type { Letter } from "./letter.ts";
import { type Facts, letters, type NeedsOf, type ValuesOf } from "./letters.ts";
import { link, paragraph } from "./writing/blocks.ts";
import type { CalendarPart } from "./writing/calendar.ts";
import { page } from "./writing/html.ts";
import { blockAsText } from "./writing/plain-text.ts";
import { unlinked } from "./writing/unlinked.ts";

export type RenderedMail = {
  /** The organisation that writes, and by what. One line. */
  sender: string;
  /** One line. */
  subject: string;
  text: string;
  html: string;
  ics?: CalendarPart;
  /** The address that answers go to. */
  replyTo: string;
};

/** Everything that could end a header line early (RFC 5322, 2.2), and separators that some programs treat alike. */
const HEADER_BREAK = /[\p{Cc}\u2028\u2029]+/gu;

/**
 * Writes a mail: plain text, the same as simple HTML and, where a place is won or lost, a calendar part.
 *
 * @throws when a sentence wants a value that the kind does not have
 */
export function renderMail<Kind extends MailKind>(values: ValuesOf<Kind>): RenderedMail {
  return write<NeedsOf<Kind>>(letters[values.kind], values);
}

function write<Needs extends keyof Facts>(
  letter: Letter<Needs, Facts[Needs]>,
  facts: Facts[Needs],
): RenderedMail {
  const { locale, name, sender } = facts;
  const words = catalogue(locale).frame;
  const subject = letter.subject(facts).replace(HEADER_BREAK, " ").trim();
  const greeting = name === null ? words.greetingWithoutName : fill(words.greeting, { name: unlinked(name) });
  const blocks = letter.blocks(facts);
  const { organisation, colour, helpUrl } = sender;
  const foot = [
    paragraph(`${words.closing}\n${organisation}`),
    paragraph(fill(words.automatic, { organisation, contact: sender.contact })),
    ...(helpUrl === null ? [] : [link(words.help, helpUrl)]),
  ];
  const head = { organisation, colour: colour ?? SITE_COLOUR };
  return {
    sender: fill(words.via, { organisation }).replace(HEADER_BREAK, " ").trim(),
    subject,
    text: `${[greeting, ...[...blocks, ...foot].map(blockAsText)].join("\n\n")}\n`,
    html: page({ locale, subject, head, greeting, blocks, foot }),
    ics: letter.calendar?.(facts),
    replyTo: letter.replyTo?.(facts) ?? sender.contact,
  };
}
