import { toDateLine } from "@podium/api/occurrence/place";
import { type Locale, localeSchema } from "@podium/domain/locale";
import type { PaperMarks } from "@podium/media/paper-mark";
import { ticketPdf } from "@podium/ticket/press";
import type { FileBody } from "./file-body.ts";
import { readByLink } from "./self-service-registration.ts";

/**
 * Shown in the browser's own viewer, which is drawn with styles and an embedded object of the answer's origin; scripts
 * stay forbidden.
 */
const VIEWER_POLICY = [
  "default-src 'none'",
  "object-src 'self'",
  "style-src 'unsafe-inline'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

/**
 * The ticket for the holder of the link, as PDF/UA; its name says nothing of the person. Null: the link is not good, or
 * there is no place to come to.
 *
 * @throws PressError when it cannot be drawn now
 */
export async function writeTicket(given: {
  token: string;
  locale: Locale;
  requestId: string;
  markOf: PaperMarks;
}): Promise<FileBody | null> {
  const registration = await readByLink(given);
  if (!registration?.ticket) return null;
  const { ticket, event, category } = registration;
  const body = await ticketPdf({
    locale: given.locale,
    title: event.title,
    titleLanguage: localeSchema.parse(event.language),
    dates: event.dates,
    dateLines: event.occurrences.filter(({ isCancelled }) => !isCancelled).map(toDateLine),
    venueLine: event.venueLine,
    isPlaceOpen: event.isPlaceOpen,
    online: event.online || event.onlineUrl !== null,
    organisation: ticket.organisation,
    inSentence: ticket.inSentence,
    colour: ticket.colour,
    mark: await given.markOf(ticket.mark),
    contact: ticket.contact,
    name: ticket.name,
    category: category?.text ?? null,
    code: ticket.code,
    shortCode: ticket.shortCode,
    companions: ticket.companions,
    issuedAt: new Date(),
  });
  return {
    type: "application/pdf",
    body,
    headers: [
      ["Content-Security-Policy", VIEWER_POLICY],
      ["Content-Disposition", 'inline; filename="ticket.pdf"'],
    ],
  };
}
