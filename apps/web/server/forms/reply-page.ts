import { createHash } from "node:crypto";
import { nothingYet } from "@podium/api/request/made-of";
import type { Locale } from "@podium/domain/locale";
import { addressOf } from "@podium/domain/site/routes";
import { type Answer, makeAnswer } from "@podium/http/answer";
import { merged } from "@podium/http/headers";
import type { FormReply } from "../../src/form/form-reply.ts";
import type { Made } from "../pages/kept-pages.ts";
import { ruleOf } from "../pages/page-rules.ts";
import { leavePlaceholders } from "../pages/placeholders.ts";
import { type Problem, RETRY_AFTER } from "../problems.ts";
import { audienceHeaders } from "../security-headers.ts";
import type { Site } from "../site.ts";
import { formNamed } from "./forms.ts";
import type { HeldReply } from "./reply-store.ts";

type Given = {
  held: HeldReply;
  locale: Locale;
  /** The word under which the reply is kept; null: the page is the answer to the POST itself. */
  word: string | null;
};

/**
 * The page that tells somebody who has sent a form what became of it. Most such pages repeat what was typed and
 * otherwise depend on little: one rendering with placeholders serves everybody with as many fields and the same outlook,
 * in the minute in which an event opens.
 */
export async function replyPage(site: Site, { held, locale, word }: Given): Promise<Answer> {
  if (held.problem) return problemPage(site, held, held.problem, locale);
  const page = addressOf({ ...held, locale });
  const address = (shown: string | null) => {
    const query = new URLSearchParams({ ...held.query, ...(shown !== null && { reply: shown }) });
    return query.size > 0 ? `${page}?${query}` : page;
  };
  const reply: FormReply = { ...held.reply, address: formAddress(held, locale) };
  const repeats = repeatedBy(held);
  if (!repeats) return orProblem(site, held, locale, (await render(site, held, address(word), reply)).answer);

  const { key = "", ...told } = reply.checked ?? {};
  const values: Record<string, string> = reply.values;
  const repeated = Object.entries(values).filter(([field]) => repeats(field));
  const { marks, fill } = leavePlaceholders({
    ...named("value", repeated),
    ...named("suggested", Object.entries(reply.suggested)),
    key,
    receipt: reply.receipt ?? "",
    word: word ?? "",
  });
  const shown: FormReply = {
    ...reply,
    values: { ...reply.values, ...unnamed("value", marks) },
    suggested: unnamed("suggested", marks),
    receipt: marks.receipt || null,
    checked: reply.checked && { ...reply.checked, key: marks.key ?? "" },
    requestId: "",
  };
  // A browser's page has the word in its own address, a program's has none.
  const who = [held.form, word === null];
  const outlook = [who, shown.values, shown.suggested, reply.fields, reply.refusal, told, held.status];
  const shape = createHash("sha256").update(JSON.stringify(outlook)).digest("base64url");
  const kept = await site.kept.get(`${address(null)} replied: ${shape}`, "typed", ({ renewalId }) =>
    render(site, held, address(word && (marks.word ?? null)), shown, renewalId),
  );
  if (kept.bytes.length === 0) return orProblem(site, held, locale, kept);
  return { ...kept, bytes: Buffer.from(fill(kept.bytes.toString())), variants: new Map() };
}

/** The fields that the page merely repeats; null: they may stand in its form, or it says something of them. */
function repeatedBy({ form: name, page, formPage, reply }: HeldReply): ((field: string) => boolean) | null {
  const form = formNamed(name, formPage);
  if (!form || !ruleOf(page).kept) return null;
  if (page !== formPage) return form.repeats ?? null;
  const alike = reply.refusal && form.refusedAlike?.(reply.refusal.code, reply.values);
  return reply.checked || alike ? (form.repeats ?? null) : null;
}

/** @returns an answer without a word where the page cannot be rendered (500) or is not there any more (404) */
async function render(
  site: Site,
  held: HeldReply,
  address: string,
  reply: FormReply,
  requestId = held.reply.requestId,
): Promise<Made> {
  const formReply = { [held.form]: reply };
  const page = await site.renderer.render(address, { requestId, formReply }).catch(() => null);
  if (!page || page.status >= 500) return { answer: nothing(500), madeOf: nothingYet() };
  if (page.status === 404 && !page.wished) return { answer: nothing(404), madeOf: page.madeOf };
  const headers = closedHeaders(site, held);
  if (held.status === 429 || held.status === 503) {
    headers.push("Retry-After", String(reply.refusal?.details.seconds ?? RETRY_AFTER));
  }
  const status = page.status === 200 ? held.status : page.status;
  return { answer: makeAnswer({ status, type: page.type, body: page.body, headers }), madeOf: page.madeOf };
}

function nothing(status: 404 | 500): Answer {
  return makeAnswer({ status, type: "text/html; charset=utf-8", body: "", headers: [] });
}

/** Two visitors may wait for one rendering: what a problem's page repeats is put into it for each by itself. */
function orProblem(site: Site, held: HeldReply, locale: Locale, answer: Answer): Answer | Promise<Answer> {
  if (answer.bytes.length > 0) return answer;
  return problemPage(site, held, answer.status === 404 ? "notFound" : "unavailable", locale);
}

/** What was typed stands there to be copied, or can be sent again; unless it has arrived, and only its page is missing. */
function problemPage(site: Site, held: HeldReply, problem: Problem, locale: Locale): Promise<Answer> {
  const { reply, form } = held;
  if (held.done) return site.problem("arrived", locale, reply.requestId);
  const address = formAddress(held, locale);
  return site.problem(problem, locale, reply.requestId, { [form]: { ...reply, address } });
}

function formAddress({ formPage, parameters }: HeldReply, locale: Locale): string {
  return addressOf({ page: formPage, parameters, locale });
}

/** The answer to a form is for the one who sent it. */
export function closedHeaders(site: Site, { page }: Pick<HeldReply, "page">): string[] {
  const { audience } = ruleOf(page);
  return merged(site.baseHeaders, audienceHeaders(audience === "public" ? "receipt" : audience));
}

function named(prefix: string, texts: [name: string, text: string][]): Record<string, string> {
  return Object.fromEntries(texts.map(([name, text]) => [`${prefix} ${name}`, text]));
}

function unnamed(prefix: string, texts: Record<string, string>): Record<string, string> {
  const own = Object.entries(texts).filter(([name]) => name.startsWith(`${prefix} `));
  return Object.fromEntries(own.map(([name, text]) => [name.slice(prefix.length + 1), text]));
}
