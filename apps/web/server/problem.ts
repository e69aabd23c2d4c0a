import type { Locale } from "@podium/domain/locale";
import { withLocale, writeAddress } from "@podium/domain/site/routes";
import { type Answer, makeAnswer } from "@podium/http/answer";
import type { FormReply } from "../src/form/form-reply.ts";
import type { FormName } from "../src/form/forms.ts";
import { messagesOf } from "../src/i18n/messages.ts";
import type { Renderer } from "./pages/renderer.ts";
import { isKeeping, type Problem, problems } from "./problems.ts";

/** When to come again, in seconds. */
const RETRY_AFTER = "30";

/**
 * The page that says what went wrong and what to do; in the frame of the site or, when even that cannot be rendered,
 * as plain HTML with the same words.
 *
 * @param headers those of every answer
 */
export async function problemAnswer(
  problem: Problem,
  { locale, requestId, renderer, headers, typed }: ProblemContext,
): Promise<Answer> {
  const status = problems[problem];
  const all = [...headers, "Cache-Control", "no-store"];
  if (status === 503) all.push("Retry-After", RETRY_AFTER);
  if (status === 405) all.push("Allow", "GET, HEAD");
  const address = withLocale(`/problem/${problem}`, locale);
  const formReply = typed && { [typed.form]: typed.reply };
  const given = { requestId, ...(formReply && { formReply }) };
  const page = await renderer.render(address, given).catch(() => null);
  const body = page?.status === 200 ? page.body : plainPage(problem, locale, requestId, typed);
  return makeAnswer({ status, type: "text/html; charset=utf-8", body, headers: all });
}

export type ProblemContext = {
  locale: Locale;
  requestId: string;
  renderer: Renderer;
  headers: readonly string[];
  typed?: Typed | undefined;
};

/** A form that could not be dealt with: the page hands it back, so that it can be sent again as it is. */
export type Typed = { form: FormName; reply: FormReply };

function plainPage(problem: Problem, locale: Locale, requestId: string, typed: Typed | undefined): string {
  const words = messagesOf(locale).problem;
  const { title, text } = words[problem];
  const home = writeAddress("/", locale);
  const again = typed && isKeeping(problem) ? plainForm(typed, words.typed.send) : "";
  return `<!DOCTYPE html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark"><link rel="icon" href="/icon.svg"><title>${title} – Podium</title></head>
<body><main><h1>${title}</h1><p>${typed && isKeeping(problem) ? words.typed[problem] : text}</p>${again}<p><a href="${home}">${words.toEvents}</a></p>
<p>${words.requestId.replace("{requestId}", requestId)}</p></main></body></html>
`;
}

function plainForm({ form, reply }: Typed, send: string): string {
  const fields = Object.entries({ form, ...reply.values }).map(
    ([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`,
  );
  return `<form method="post">${fields.join("")}<button>${send}</button></form>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
