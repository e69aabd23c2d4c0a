import type { Wording } from "@podium/domain/locale";
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

/** A body's mark in the head of its mails; sizes in pixels. */
export type HeadMark = { png: Buffer; width: number; height: number; alternative: Wording };

export type RenderedMail = {
  /** The organisation that writes, and by what. One line. */
  sender: string;
  /** One line. */
  subject: string;
  text: string;
  html: string;
  /** What the HTML shows, by the name under which it does; it comes along, so that nothing is fetched. */
  pictures: { cid: string; png: Buffer }[];
  ics?: CalendarPart;
  /** The address that answers go to. */
  replyTo: string;
};

/** Named as RFC 2392 wants it; the mail is the only one in which it means anything. */
const MARK_CID = "mark@podium";

/** Everything that could end a header line early (RFC 5322, 2.2), and separators that some programs treat alike. */
const HEADER_BREAK = /[\p{Cc}\u2028\u2029]+/gu;

/**
 * Writes a mail: plain text, the same as simple HTML and, where a place is won or lost, a calendar part.
 *
 * @param mark of the body that writes
 * @throws when a sentence wants a value that the kind does not have
 */
export function renderMail<Kind extends MailKind>(
  values: ValuesOf<Kind>,
  mark: HeadMark | null = null,
): RenderedMail {
  return write<NeedsOf<Kind>>(letters[values.kind], values, mark);
}

function write<Needs extends keyof Facts>(
  letter: Letter<Needs, Facts[Needs]>,
  facts: Facts[Needs],
  mark: HeadMark | null,
): RenderedMail {
  const { locale, name, sender } = facts;
  const words = catalogue(locale).frame;
  const subject = letter.subject(facts).replace(HEADER_BREAK, " ").trim();
  const greeting = name === null ? words.greetingWithoutName : fill(words.greeting, { name: unlinked(name) });
  const blocks = letter.blocks(facts);
  const { organisation, colour, helpUrl } = sender;
  const closing = [paragraph(`${words.closing}\n${organisation}`)];
  const foot = [
    paragraph(fill(words.automatic, { organisation, contact: sender.contact })),
    ...(helpUrl === null ? [] : [link(words.help, helpUrl)]),
  ];
  const head = { organisation, colour: colour ?? SITE_COLOUR, mark: mark && { ...mark, cid: MARK_CID } };
  return {
    sender: fill(words.via, { organisation }).replace(HEADER_BREAK, " ").trim(),
    subject,
    text: `${[greeting, ...[...blocks, ...closing, ...foot].map(blockAsText)].join("\n\n")}\n`,
    html: page({ locale, subject, head, greeting, blocks, closing, foot }),
    pictures: mark ? [{ cid: MARK_CID, png: mark.png }] : [],
    ics: letter.calendar?.(facts),
    replyTo: letter.replyTo?.(facts) ?? sender.contact,
  };
}
