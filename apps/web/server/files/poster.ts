import { publicCaller } from "@podium/api/public-router";
import { SITE_COLOUR } from "@podium/domain/organisation/colour";
import { writeAddress } from "@podium/domain/site/routes";
import { posterPdf } from "@podium/ticket/press";
import { qrShape } from "@podium/ticket/qr";
import { messagesOf } from "../../src/i18n/messages.ts";
import type { EventWriting, FileBody } from "./file-body.ts";

const announcementOf = ({ slug, locale, requestId, madeOf, signal }: EventWriting) =>
  publicCaller({ requestId, madeOf }, signal).event.announcement({ slug, locale });

const pageOf = ({ webUrl, locale }: EventWriting, slug: string) =>
  new URL(writeAddress("/events/[slug]", locale, { slug }), webUrl).href;

/** The address of an event's page as a QR code. Null: no such event is online. */
export async function writeQrCode(given: EventWriting): Promise<FileBody | null> {
  const event = await announcementOf(given);
  if (!event) return null;
  const { size, path } = qrShape(pageOf(given, event.slug));
  const body = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>`;
  return { type: "image/svg+xml; charset=utf-8", body };
}

/** A poster to be printed and hung up, as PDF/UA. Null: no such event is online. */
export async function writePoster(given: EventWriting): Promise<FileBody | null> {
  const event = await announcementOf(given);
  if (!event) return null;
  const { shareCard } = messagesOf(given.locale).event;
  const { colour, language, updatedAt, isCancelled, isPostponed, slug, ...said } = event;
  const body = await posterPdf({
    ...said,
    locale: given.locale,
    titleLanguage: language,
    notice: isCancelled ? shareCard.cancelled : isPostponed ? shareCard.postponed : null,
    colour: colour ?? SITE_COLOUR,
    address: pageOf(given, slug),
    issuedAt: new Date(updatedAt),
  });
  return {
    type: "application/pdf",
    body,
    headers: [["Content-Disposition", `inline; filename="${slug}.pdf"`]],
  };
}
