import type { Locale } from "@podium/domain/locale";
import { PressError, ticketPdf } from "@podium/ticket/press";
import { placeOf } from "../src/features/registration/place.ts";
import type { FileBody } from "./file-body.ts";
import { readOwnRegistration } from "./own-registration.ts";

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

/** The ticket of a registration's link as PDF/UA. Null: the link is not good, or there is no place to show. */
export async function writeTicket(given: {
  token: string;
  locale: Locale;
  requestId: string;
}): Promise<FileBody | "unavailable" | null> {
  const { locale } = given;
  const registration = await readOwnRegistration(given);
  if (!registration?.ticket) return null;
  const { ticket, event, category } = registration;
  const body = await ticketPdf({
    locale,
    title: event.title,
    titleLanguage: event.language === "en" ? "en" : "de",
    startsAt: new Date(event.startsAt),
    endsAt: new Date(event.endsAt),
    timezone: event.timezone,
    place: placeOf(event),
    online: event.online || event.onlineUrl !== null,
    organisation: ticket.organisation,
    contact: ticket.contact,
    name: ticket.name,
    category,
    code: ticket.code,
    issuedAt: new Date(),
  }).catch((error: unknown) => {
    if (error instanceof PressError) return "unavailable" as const;
    throw error;
  });
  if (body === "unavailable") return body;
  return {
    type: "application/pdf",
    body,
    headers: [
      ["Content-Security-Policy", VIEWER_POLICY],
      ["Content-Disposition", 'inline; filename="ticket.pdf"'],
    ],
  };
}
