import { type Answer, makeAnswer } from "@podium/http/answer";
import type { Call } from "@podium/http/call";
import { merged } from "@podium/http/headers";
import { PressError } from "@podium/ticket/press";
import { TRPCError } from "@trpc/server";
import { audienceHeaders } from "../security-headers.ts";
import { type Site, trouble } from "../site.ts";
import type { TargetOf } from "../targets.ts";

/** A calendar file, the sitemap, a ticket and the like. */
export function answerSiteFile(
  site: Site,
  { requestId }: Call,
  target: TargetOf<"siteFile">,
): Answer | Promise<Answer> {
  const { file, parameters, address, locale } = target;
  const { audience } = file;
  const write = async () => {
    try {
      const written = await file.write({ webUrl: site.environment.WEB_URL, parameters, locale, requestId });
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
  };
  return audience === "public" ? site.kept.get(address, true, write) : write();
}
