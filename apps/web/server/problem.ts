import type { Locale } from "@podium/domain/locale";
import { withLocale, writeAddress } from "@podium/domain/site/routes";
import { type Answer, makeAnswer } from "@podium/http/answer";
import { typedTexts } from "../src/form/typed-texts.ts";
import { messagesOf } from "../src/i18n/messages.ts";
import type { FormReplies } from "./next/form-replies.ts";
import { escapeHtml } from "./pages/placeholders.ts";
import type { Renderer } from "./pages/renderer.ts";
import { type Problem, problems, RETRY_AFTER } from "./problems.ts";

/**
 * The page that says what went wrong and what to do; in the frame of the site or, when even that cannot be rendered,
 * as plain HTML with the same words.
 *
 * @param headers those of every answer
 * @param sent what somebody sent who is told this: it stands on the page, so that nothing typed is lost
 */
export async function problemAnswer(
  problem: Problem,
  { locale, requestId, renderer, headers, sent }: ProblemContext,
): Promise<Answer> {
  const status = problems[problem];
  const all = [...headers, "Cache-Control", "no-store"];
  if (status === 503) all.push("Retry-After", String(RETRY_AFTER));
  if (status === 405) all.push("Allow", "GET, HEAD");
  const address = withLocale(`/problem/${problem}`, locale);
  const page = await renderer
    .render(address, { requestId, ...(sent && { formReply: sent }) })
    .catch(() => null);
  const body = page?.status === 200 ? page.body : plainPage(problem, locale, requestId, sent);
  return makeAnswer({ status, type: "text/html; charset=utf-8", body, headers: all });
}

type ProblemContext = {
  locale: Locale;
  requestId: string;
  renderer: Renderer;
  headers: readonly string[];
  sent?: FormReplies;
};

function plainPage(problem: Problem, locale: Locale, requestId: string, sent: FormReplies = {}): string {
  const words = messagesOf(locale).problem;
  const { title, text } = words[problem];
  const home = writeAddress("/", locale);
  return `<!DOCTYPE html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark"><link rel="icon" href="/icon.svg"><title>${title} – Podium</title></head>
<body><main><h1>${title}</h1><p>${text}</p><p><a href="${home}">${words.toEvents}</a></p>
<p>${words.requestId.replace("{requestId}", requestId)}</p>${plainTyped(locale, sent)}</main></body></html>
`;
}

/** What was typed, to be copied. */
function plainTyped(locale: Locale, sent: FormReplies): string {
  const { typed } = messagesOf(locale).form;
  const texts = Object.values(sent).flatMap(({ values }) => typedTexts(values));
  if (texts.length === 0) return "";
  const lines = texts.map(({ text }) => `<pre>${escapeHtml(text)}</pre>`);
  return `<h2>${typed.title}</h2>${lines.join("\n")}`;
}
