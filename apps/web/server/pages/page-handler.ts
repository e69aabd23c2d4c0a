import { type MadeOf, nothingYet } from "@podium/api/request/made-of";
import type { Locale } from "@podium/domain/locale";
import { type Answer, makeAnswer } from "@podium/http/answer";
import { type Call, leaving } from "@podium/http/call";
import { merged } from "@podium/http/headers";
import { audienceHeaders } from "../security-headers.ts";
import { nobodyWaits, type Site, trouble } from "../site.ts";
import type { TargetOf } from "../targets.ts";
import type { Made, Render } from "./kept-pages.ts";
import type { PageRule } from "./page-rules.ts";

/** A page, kept or rendered for the one who asks. */
export function answerPage(site: Site, call: Call, target: TargetOf<"page">): Answer | Promise<Answer> {
  const { address, locale, rule, kept, known } = target;
  const { requestId } = call;
  const asker = () => leaving(call);
  const render: Render = ({ renewalId = requestId, signal }) =>
    renderPage(site, { address, locale, rule, requestId: renewalId, signal });
  return kept
    ? site.kept.get(address, known ? "known" : "others", render, asker)
    : render({ signal: asker() }).then(({ answer }) => answer);
}

/** Icons and other files with an address at the top; Next knows which there are. */
export function answerTopFile(
  site: Site,
  { requestId }: Call,
  target: TargetOf<"topFile">,
): Answer | Promise<Answer> {
  const render = async (requestId: string) => {
    const file = await site.renderer.render(target.address, { requestId }).catch(() => null);
    if (!file) return trouble(site, target.locale, requestId);
    if (file.status !== 200) return await site.missing(target.locale, requestId);
    const headers = merged(site.baseHeaders, [["Cache-Control", "public, max-age=86400"]]);
    return makeAnswer({ status: 200, type: file.type, body: file.body, headers, tagged: true });
  };
  // A file of the build.
  return site.kept.get(target.address, "others", async ({ renewalId = requestId }) => ({
    answer: await render(renewalId),
    madeOf: nothingYet(),
  }));
}

/** Rendered by Next, in the site's frame; what is no page of the site becomes one that says so. */
async function renderPage(
  site: Site,
  given: { address: string; locale: Locale; rule: PageRule; requestId: string; signal: AbortSignal },
): Promise<Made> {
  const { address, locale, rule, requestId, signal } = given;
  const page = await site.renderer.render(address, { requestId, signal }).catch(() => null);
  const made = async (answer: Answer | Promise<Answer>, madeOf: MadeOf = nothingYet()): Promise<Made> => ({
    answer: await answer,
    madeOf,
  });
  if (signal.aborted) return made(nobodyWaits());
  if (!page) return made(site.problem("unavailable", locale, requestId));
  if (page.status >= 500) return made(trouble(site, locale, requestId));
  // There may be such a page later.
  if (page.status === 404 && !page.wished) return made(site.missing(locale, requestId), page.madeOf);
  const headers = merged(site.baseHeaders, [...audienceHeaders(rule.audience), ...site.typefaces]);
  if (page.location) headers.push("Location", page.location);
  const answer = makeAnswer({
    status: page.status,
    type: page.type,
    body: page.body,
    headers,
    tagged: rule.audience === "public",
  });
  return made(answer, page.madeOf);
}
