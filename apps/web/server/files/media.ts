import { openTurns } from "@podium/api/access/turns";
import { log } from "@podium/api/log";
import { publicCaller } from "@podium/api/public-router";
import type { File } from "@podium/domain/site/addresses";
import { matchFile, type Route } from "@podium/domain/site/routes";
import { type Call, leaving, type Outcome } from "@podium/http/call";
import { type Header, merged } from "@podium/http/headers";
import { mediaHeaders } from "@podium/media/headers";
import { sendBytes } from "@podium/media/send";
import { reasonOf } from "@podium/media/store";
import { TRPCError } from "@trpc/server";
import { audienceHeaders } from "../security-headers.ts";
import { nobodyWaits, type Site, trouble } from "../site.ts";
import type { TargetOf } from "../targets.ts";

const mediaFiles = ["/media/[file]", "/preview/[token]/media/[file]"] as const satisfies File[];
export type MediaFile = (typeof mediaFiles)[number];

export const isMedia = (page: File): page is MediaFile => (mediaFiles as readonly File[]).includes(page);

/** @param path of the request, without its query */
export function findMedia(path: string): Route<MediaFile> | null {
  const route = matchFile(path);
  if (!route?.canonical || !isMedia(route.page)) return null;
  return { ...route, page: route.page };
}

/** So many are looked up at once; the other connections are for registrations. */
const inTurn = openTurns(4);

/**
 * By the hash in its name it never is another one. Kept by the browser that asked and by nothing on the way, so that what
 * is taken offline is not handed out any more.
 */
const FOREVER: Header = ["Cache-Control", "private, max-age=31536000, immutable"];

/** A picture of a page, or a document that it offers: read from the store while it is sent. */
export async function answerMedia(
  site: Site,
  call: Call,
  { to, locale }: TargetOf<"media">,
): Promise<Outcome> {
  const { response, requestId } = call;
  const { file = "", token } = to.parameters;
  const signal = leaving(call);
  try {
    const media = await inTurn(signal, () =>
      publicCaller({ requestId }, signal).event.media({ file, ...(token !== undefined && { token }) }),
    );
    if (!media) return await site.missing(locale, requestId);
    const stored = await site.media.read(media.sha256).catch((error: unknown) => {
      log.error({ requestId, code: reasonOf(error) }, "a file cannot be read");
      return "away" as const;
    });
    if (stored === "away") return await site.problem("unavailable", locale, requestId);
    if (!stored) return await site.missing(locale, requestId);
    const audience = token === undefined ? [FOREVER] : audienceHeaders("token");
    const headers = merged(site.baseHeaders, [...audience, ...mediaHeaders(media, stored.size)]);
    response.writeHead(200, [...headers, "X-Request-Id", requestId]);
    await sendBytes(call, stored);
    return "written";
  } catch (error) {
    if (response.headersSent) {
      // It has begun and breaks off, or nobody reads it any more.
      response.destroy();
      return "written";
    }
    if (signal.aborted) return nobodyWaits();
    // A name that no medium has.
    if (error instanceof TRPCError && error.code === "BAD_REQUEST") return site.missing(locale, requestId);
    return trouble(site, locale, requestId);
  }
}
