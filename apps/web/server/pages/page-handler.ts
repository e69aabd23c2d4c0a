import type { Locale } from "@podium/domain/locale";
import { type Answer, makeAnswer } from "@podium/http/answer";
import type { Call } from "@podium/http/call";
import { merged } from "@podium/http/headers";
import { audienceHeaders } from "../security-headers.ts";
import { type Site, trouble } from "../site.ts";
import type { TargetOf } from "../targets.ts";
import type { PageRule } from "./page-rules.ts";

/** A page, kept or rendered for the one who asks. */
export function answerPage(
  site: Site,
  { requestId }: Call,
  target: TargetOf<"page">,
): Answer | Promise<Answer> {
  const { address, locale, rule, kept, known } = target;
  const render = () => renderPage(site, { address, locale, rule, requestId });
  return kept ? site.kept.get(address, known, render) : render();
}

/** Icons and other files with an address at the top; Next knows which there are. */
export function answerTopFile(
  site: Site,
  { requestId }: Call,
  target: TargetOf<"topFile">,
): Answer | Promise<Answer> {
  return site.kept.get(target.address, false, async () => {
    const file = await site.renderer.render(target.address, { requestId }).catch(() => null);
    if (!file) return trouble(site, target.locale, requestId);
    if (file.status !== 200) return await site.missing(target.locale, requestId);
    const headers = merged(site.baseHeaders, [["Cache-Control", "public, max-age=86400"]]);
    return makeAnswer({ status: 200, type: file.type, body: file.body, headers, tagged: true });
  });
}

/** Rendered by Next, in the site's frame; what is no page of the site becomes one that says so. */
async function renderPage(
  site: Site,
  given: { address: string; locale: Locale; rule: PageRule; requestId: string },
): Promise<Answer> {
  const { address, locale, rule, requestId } = given;
  const page = await site.renderer.render(address, { requestId }).catch(() => null);
  if (!page) return site.problem("unavailable", locale, requestId);
  if (page.status >= 500) return trouble(site, locale, requestId);
  if (page.status === 404 && !page.wished) return await site.missing(locale, requestId);
  const headers = merged(site.baseHeaders, audienceHeaders(rule.audience));
  if (page.location) headers.push("Location", page.location);
  return makeAnswer({
    status: page.status,
    type: page.type,
    body: page.body,
    headers,
    tagged: rule.audience === "public",
  });
}
