import { openTurns } from "@podium/api/access/turns";
import { describeFault, log } from "@podium/api/log";
import { nothingYet } from "@podium/api/request/made-of";
import { type Answer, makeAnswer, redirect } from "@podium/http/answer";
import { type Call, leaving } from "@podium/http/call";
import { merged } from "@podium/http/headers";
import { PressError } from "@podium/ticket/press";
import { TRPCError } from "@trpc/server";
import type { Render } from "../pages/kept-pages.ts";
import { audienceHeaders } from "../security-headers.ts";
import { nobodyWaits, type Site, trouble } from "../site.ts";
import type { TargetOf } from "../targets.ts";
import type { Writing } from "./file-body.ts";
import type { Embedding } from "./site-files.ts";

/** So many files are written at once; the other connections are for registrations. */
const inTurn = openTurns(4);

/** A calendar file, the sitemap, a ticket and the like. */
export function answerSiteFile(
  site: Site,
  call: Call,
  target: TargetOf<"siteFile">,
): Answer | Promise<Answer> {
  const { requestId } = call;
  const { file, locale } = target;
  const isEmbedded = file.audience === "embedded";
  const embedding = { origins: site.environment.EMBED_ORIGINS, origin: call.request.headers.origin ?? null };
  if (isEmbedded && !mayEmbed(embedding)) return site.missing(locale, requestId);
  const make: Render = async ({ renewalId = requestId, signal }) => {
    const madeOf = nothingYet();
    const given = { requestId: renewalId, madeOf, signal, isVisit: isVisit(call), embedding };
    return { answer: await writeFile(site, target, given), madeOf };
  };
  const { address, kept, known } = target;
  const asker = () => leaving(call);
  // Each website that may embed is named in what it gets.
  const key = isEmbedded && embedding.origin ? `${address} ${embedding.origin}` : address;
  if (kept) return site.kept.get(key, known ? "known" : "others", make, asker);
  return make({ signal: asker() }).then(({ answer }) => answer);
}

/** Pages say by whom they are shown when they ask; frames and programs do not. */
function mayEmbed({ origins, origin }: Embedding): boolean {
  return origins.length > 0 && (origin === null || origins.includes(origin));
}

/** Somebody who goes there now: no program that looks whether it is there, and no browser that only gets ready. */
function isVisit({ request: { method, headers } }: Call): boolean {
  const purpose = `${headers["sec-purpose"] ?? ""} ${headers.purpose ?? ""}`;
  return method === "GET" && !purpose.includes("prefetch");
}

async function writeFile(
  site: Site,
  { file, asked, locale }: TargetOf<"siteFile">,
  given: Writing & { isVisit: boolean; embedding: Embedding },
): Promise<Answer> {
  const audience = file.audience === "token" ? "token" : "public";
  const { requestId, signal } = given;
  const {
    WEB_URL: webUrl,
    OPEN_DATA_LICENCE: licence,
    OPEN_DATA_CONTRIBUTOR: contributor,
  } = site.environment;
  const openData = { licence, contributor };
  try {
    const written = await inTurn(signal, () =>
      file.write({ webUrl, openData, markOf: site.paperMarks, ...asked, locale, ...given }),
    );
    if (!written) return await site.missing(locale, requestId);
    if ("location" in written)
      return redirect(303, written.location, merged(site.baseHeaders, audienceHeaders(audience)));
    const { type, body, headers = [] } = written;
    return makeAnswer({
      status: 200,
      type,
      body,
      headers: merged(site.baseHeaders, [
        ...(file.audience === "fixed" ? [] : audienceHeaders(audience)),
        ...headers,
      ]),
      tagged: audience === "public",
    });
  } catch (error) {
    if (signal.aborted) return nobodyWaits();
    if (error instanceof PressError) return site.problem("unavailable", locale, requestId);
    // An address that no event or link can have.
    if (error instanceof TRPCError && error.code === "BAD_REQUEST") return site.missing(locale, requestId);
    // A procedure has told its own.
    if (!(error instanceof TRPCError)) log.error({ requestId, fault: describeFault(error) }, "fault");
    return trouble(site, locale, requestId);
  }
}
