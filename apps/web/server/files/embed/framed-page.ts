import { writeAddress } from "@podium/domain/site/routes";
import { messagesOf } from "../../../src/i18n/messages.ts";
import { escapeHtml } from "../../pages/placeholders.ts";
import { framedHeaders } from "../../security-headers.ts";
import { type FeedGiven, feedTitle } from "../feeds/feed-title.ts";
import type { FileBody } from "../file-body.ts";
import type { Embedding } from "../site-files.ts";
import { embeddedList, HTML } from "./embedded-list.ts";

/** The same list as a page that only the named websites show in a frame. */
export async function writeFramedPage({
  embedding: { origins },
  ...given
}: FeedGiven & { embedding: Embedding }): Promise<FileBody> {
  const { locale } = given.filter;
  const title = feedTitle(given.filter, { organisation: null, series: null }, locale);
  const style = writeAddress("/embed/frame.css", locale);
  const body = `<!DOCTYPE html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark"><title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="${style}"></head>
<body><main><h1>${escapeHtml(messagesOf(locale).feed.embed.list)}</h1>
${await embeddedList(given)}</main></body></html>
`;
  return { type: HTML, body, headers: framedHeaders(origins) };
}
