import { type MadeOf, nothingYet } from "@podium/api/request/made-of";
import { type Answer, makeAnswer } from "@podium/http/answer";
import type { Call } from "@podium/http/call";
import { merged } from "@podium/http/headers";
import { PressError } from "@podium/ticket/press";
import { TRPCError } from "@trpc/server";
import type { Made } from "../pages/kept-pages.ts";
import { audienceHeaders } from "../security-headers.ts";
import { type Site, trouble } from "../site.ts";
import type { TargetOf } from "../targets.ts";

/** A calendar file, the sitemap, a ticket and the like. */
export function answerSiteFile(
  site: Site,
  { requestId }: Call,
  target: TargetOf<"siteFile">,
): Answer | Promise<Answer> {
  const make = async (renewalId = requestId): Promise<Made> => {
    const madeOf = nothingYet();
    return { answer: await writeFile(site, target, { requestId: renewalId, madeOf }), madeOf };
  };
  const { file, address } = target;
  if (file.audience === "public") return site.kept.get(address, "known", make);
  return make().then(({ answer }) => answer);
}

async function writeFile(
  site: Site,
  { file, parameters, locale }: TargetOf<"siteFile">,
  { requestId, madeOf }: { requestId: string; madeOf: MadeOf },
): Promise<Answer> {
  const { audience } = file;
  const webUrl = site.environment.WEB_URL;
  try {
    const written = await file.write({ webUrl, parameters, locale, requestId, madeOf });
    if (!written) return await site.missing(locale, requestId);
    const { type, body, headers = [] } = written;
    return makeAnswer({
      status: 200,
      type,
      body,
      headers: merged(site.baseHeaders, [...audienceHeaders(audience), ...headers]),
      tagged: audience === "public",
    });
  } catch (error) {
    if (error instanceof PressError) return site.problem("unavailable", locale, requestId);
    // An address that no event or link can have.
    if (error instanceof TRPCError && error.code === "BAD_REQUEST") return site.missing(locale, requestId);
    return trouble(site, locale, requestId);
  }
}
