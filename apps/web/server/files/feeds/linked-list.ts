import { publicCaller } from "@podium/api/public-router";
import { writeAddress } from "@podium/domain/site/routes";
import { linkedData } from "../../../src/features/event/linked-data/linked-data.ts";
import { messagesOf } from "../../../src/i18n/messages.ts";
import type { FileBody } from "../file-body.ts";
import type { FeedGiven } from "./feed-title.ts";

export const JSON_LD = "application/ld+json";

/** The events under way and to come as data (https://schema.org/Event). Null: there is no such organisation or series. */
export async function writeLinkedList(given: FeedGiven): Promise<FileBody | null> {
  const { webUrl, filter, requestId, madeOf, signal } = given;
  const { locale } = filter;
  const events = await publicCaller({ requestId, madeOf }, signal).event.linked(filter);
  if (!events) return null;
  const { fact } = messagesOf(locale).event;
  const graph = events.flatMap(({ slug, ...event }) => {
    const address = new URL(writeAddress("/events/[slug]", locale, { slug }), webUrl).href;
    const data = linkedData(event, address, fact);
    if (!data) return [];
    const { "@context": _, ...thing } = data;
    return [{ "@id": address, ...thing }];
  });
  return {
    type: `${JSON_LD}; charset=utf-8`,
    body: JSON.stringify({ "@context": "https://schema.org", "@graph": graph }),
  };
}
