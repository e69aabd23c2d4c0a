import { publicCaller } from "@podium/api/public-router";
import { SITE_COLOUR } from "@podium/domain/organisation/colour";
import { pngOf } from "@podium/media/drawing";
import { shareCardSvg } from "@podium/ticket/press";
import { formatDates } from "@podium/ui/when/occurrence.ts";
import { messagesOf } from "../../src/i18n/messages.ts";
import type { EventWriting, FileBody } from "./file-body.ts";

/** The picture that networks show beside an event's address. Null: no such event is online. */
export async function writeShareCard({
  slug,
  locale,
  requestId,
  madeOf,
  signal,
}: EventWriting): Promise<FileBody | null> {
  const event = await publicCaller({ requestId, madeOf }, signal).event.announcement({ slug, locale });
  if (!event) return null;
  const { page: words, shareCard } = messagesOf(locale).event;
  const { venueLine, online, isPlaceOpen, isCancelled, isPostponed } = event;
  const svg = await shareCardSvg({
    host: event.host,
    title: event.title,
    notice: isCancelled ? shareCard.cancelled : isPostponed ? shareCard.postponed : null,
    when: formatDates(event.dates, locale),
    where: venueLine ?? (online ? words.online : isPlaceOpen ? words.placeOpen : null),
    colour: event.colour ?? SITE_COLOUR,
  });
  return { type: "image/png", body: await pngOf(svg) };
}
