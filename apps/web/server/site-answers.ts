import { databaseAnswers } from "@podium/api/health";
import type { Locale } from "@podium/domain/locale";
import { PressError } from "@podium/ticket/press";
import { type Answer, makeAnswer } from "./answer.ts";
import type { PageRule } from "./page-rules.ts";
import { audienceHeaders, merged } from "./security-headers.ts";
import type { Site } from "./site.ts";
import type { Target } from "./targets.ts";

type Of<Kind extends Target["kind"]> = Extract<Target, { kind: Kind }>;

/** A page, kept or rendered for the one who asks. */
export function answerPage(site: Site, target: Of<"page">, requestId: string): Answer | Promise<Answer> {
  const { address, locale, rule, kept, known } = target;
  const render = () => renderPage(site, { address, locale, rule, requestId });
  return kept ? site.kept.get(address, known, render) : render();
}

/** A calendar file, the sitemap, a ticket and the like. */
export function answerSiteFile(
  site: Site,
  target: Of<"siteFile">,
  requestId: string,
): Answer | Promise<Answer> {
  const { file, parameters, address, locale } = target;
  const { audience } = file;
  const write = async () => {
    try {
      const written = await file.write({ webUrl: site.environment.WEB_URL, parameters, requestId });
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
      return trouble(site, locale, requestId);
    }
  };
  return audience === "public" ? site.kept.get(address, true, write) : write();
}

/** Icons and other files with an address at the top; Next knows which there are. */
export function answerTopFile(
  site: Site,
  target: Of<"topFile">,
  requestId: string,
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
export async function renderPage(
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

/** Something broke: is it the database, which comes back, or a fault of ours? */
async function trouble(site: Site, locale: Locale, requestId: string): Promise<Answer> {
  return site.problem((await databaseAnswers()) ? "fault" : "unavailable", locale, requestId);
}
