import { fill } from "@podium/domain/sentence";
import { barrierLetter } from "./barrier-letter.ts";
import type { Letter } from "./blocks.ts";
import { calendarPart } from "./calendar.ts";
import { catalogue } from "./catalogue.ts";
import { commentLetter } from "./comment-letters.ts";
import { page } from "./html.ts";
import { blockAsText } from "./plain-text.ts";
import { registrationLetter } from "./registration/letter.ts";
import type { MailValues, RenderedMail } from "./values.ts";

/** Everything that could end a header line early (RFC 5322, 2.2), and separators that some programs treat alike. */
const HEADER_BREAK = /[\p{Cc}\u2028\u2029]+/gu;

/**
 * Writes a mail: plain text, the same as simple HTML and, where a place is won or lost, a calendar part.
 *
 * @throws when a sentence wants a value that the kind does not have
 */
export function renderMail(values: MailValues): RenderedMail {
  const words = catalogue(values.locale);
  const letter = letterOf(values);
  const subject = letter.subject.replace(HEADER_BREAK, " ").trim();
  const foot = [`${words.closing}\n${values.sender.organisation}`, fill(words.automatic, values.sender)];
  return {
    subject,
    text: `${[letter.greeting, ...letter.blocks.map(blockAsText), ...foot].join("\n\n")}\n`,
    html: page(values.locale, subject, letter.greeting, letter.blocks, foot),
    ics: calendarOf(values),
  };
}

function letterOf(values: MailValues): Letter {
  switch (values.kind) {
    case "comment.released":
    case "comment.rejected":
    case "comment.hidden":
      return commentLetter(values);
    case "barrier.reported":
      return barrierLetter(values);
    default:
      return registrationLetter(values);
  }
}

/** Who has a place gets the entry, who has it no more gets it withdrawn; where there was none, nothing. */
function calendarOf(values: MailValues): RenderedMail["ics"] {
  switch (values.kind) {
    case "registration.confirmed":
    case "registration.approved":
    case "registration.promoted":
    case "registration.reinstated":
    case "registration.changed":
      return values.calendar
        ? calendarPart("REQUEST", values.event, values.sender, values.calendar)
        : undefined;
    case "registration.entered":
    case "registration.eventChanged":
      return values.place
        ? calendarPart("REQUEST", values.event, values.sender, values.place.calendar)
        : undefined;
    case "registration.rejected":
    case "registration.handedOver":
    case "registration.notReconfirmed":
    case "registration.cancelledByAttendee":
    case "registration.cancelledByOrganiser":
    case "registration.eventCancelled":
      return values.calendar
        ? calendarPart("CANCEL", values.event, values.sender, values.calendar)
        : undefined;
    default:
      return undefined;
  }
}
