import type { IncomingMessage } from "node:http";
import { publicCaller } from "@podium/api/public-router";
import { databaseAnswers } from "@podium/api/resources";
import type { Locale } from "@podium/domain/locale";
import { likelyAddress } from "@podium/domain/person/email-slip";
import type { Page } from "@podium/domain/site/addresses";
import { addressOf, type Route } from "@podium/domain/site/routes";
import { type Answer, redirect } from "@podium/http/answer";
import type { Call } from "@podium/http/call";
import { formReader } from "@podium/http/form-body";
import { isSameOrigin } from "@podium/http/same-origin";
import { ERROR_SUMMARY_ID, fieldId } from "@podium/ui/form/targets.ts";
import { answerPage } from "../pages/page-handler.ts";
import { ruleOf } from "../pages/page-rules.ts";
import { type Problem, problems } from "../problems.ts";
import type { Site } from "../site.ts";
import type { TargetOf } from "../targets.ts";
import type { Form } from "./form.ts";
import { forms } from "./forms.ts";
import { closedHeaders, replyPage } from "./reply-page.ts";
import type { HeldReply } from "./reply-store.ts";
import { verdictOf } from "./verdict.ts";

/**
 * Somebody may paste a whole book into a field: that is read, and the page says at the field that it is too long, with
 * the text still there. A megabyte of umlauts is six as a form sends it.
 */
const readForm = formReader({ max: 6 * 1024 * 1024, usual: 64 * 1024, largeAtOnce: 4 });

type Sent = { form: Form; fields: Record<string, string>; route: Route<Page>; requestId: string };

/** What became of a form. */
type Told = {
  held: HeldReply;
  /** The part of the page that the visitor goes on with. */
  fragment: string;
};

/**
 * Takes a form. Whatever is to be said of it, a browser is sent on to a page that says it: going back, forward and
 * reloading send nothing again. A program, which has no history, is told at once unless the form was accepted.
 */
export async function answerForm(site: Site, call: Call, route: Route<Page>): Promise<Answer> {
  const { request, requestId } = call;
  const here = forms.filter(({ page }) => page === route.page);
  const [first] = here;
  if (!first) return site.problem("notAllowed", route.locale, requestId);
  const lenience = { silent: true, opaque: ruleOf(route.page).audience === "token" };
  const ours = isSameOrigin(request, site.environment.WEB_URL, lenience);
  const body = await readForm(request);
  const { form: name, ...fields } = typeof body === "string" ? {} : body.fields;
  const form = name === undefined && here.length === 1 ? first : here.find((each) => each.name === name);
  const sent: Sent = { form: form ?? first, fields, route, requestId };
  const fault = ours ? (body === "tooLarge" ? body : "badRequest") : "forbidden";
  const good = ours && form && typeof body !== "string";
  const told = good ? await submit(site, call, sent) : tellProblem(sent, fault);
  return deliver(site, request, route.locale, told);
}

async function submit(site: Site, { request, requestId }: Call, sent: Sent): Promise<Told> {
  const { form, fields, route } = sent;
  const client = site.clients.of(request);
  try {
    const caller = publicCaller({ requestId, client });
    const outcome = await form.submit({ ...route, caller, fields });
    if ("redirect" in outcome) {
      const { receipt = null } = outcome;
      const { held } = tell(sent, { suggested: suggestedFor(fields), receipt });
      return { held: { ...held, ...outcome.redirect, done: true }, fragment: "" };
    }
    const { focus, ...step } = outcome.again;
    const told = tell(sent, { ...step, suggested: step.checked ? suggestedFor(step.values) : {} });
    return { ...told, fragment: focus ? `#${fieldId(focus)}` : "" };
  } catch (error) {
    const verdict = verdictOf(error);
    if (!verdict) return tellProblem(sent, (await databaseAnswers()) ? "fault" : "unavailable");
    const { status, ...reasons } = verdict;
    return { ...tell(sent, reasons, status), fragment: `#${ERROR_SUMMARY_ID}` };
  }
}

function tell(
  { form, fields: values, route, requestId }: Sent,
  reply: Partial<HeldReply["reply"]> = {},
  status = 200,
): Told {
  const nothing = { values, fields: {}, refusal: null, checked: null, suggested: {}, receipt: null };
  const { page, name } = form;
  const held: HeldReply = {
    ...{ page, parameters: route.parameters, query: {}, formPage: page, form: name },
    ...{ status, done: false, problem: null, reply: { ...nothing, requestId, ...reply } },
  };
  return { held, fragment: "" };
}

function tellProblem(sent: Sent, problem: Problem): Told {
  const told = tell(sent, {}, problems[problem]);
  return { ...told, held: { ...told.held, problem } };
}

/** What may have been meant by the addresses, by field. */
function suggestedFor(fields: Record<string, string>): Record<string, string> {
  const addresses = Object.entries(fields).filter(([name]) => /(?:^|\.)email$/u.test(name));
  return Object.fromEntries(
    addresses.flatMap(([name, typed]) => {
      const meant = likelyAddress(typed);
      return meant === null ? [] : [[name, meant]];
    }),
  );
}

function deliver(
  site: Site,
  request: IncomingMessage,
  locale: Locale,
  { held, fragment }: Told,
): Answer | Promise<Answer> {
  const browser = request.headers.accept?.includes("text/html") ?? false;
  if (!browser && !held.done) return replyPage(site, { held, locale, word: null });
  const query = new URLSearchParams(held.query);
  if (browser) query.set("reply", site.replies.keep(held));
  const search = query.size > 0 ? `?${query}` : "";
  return redirect(303, `${addressOf({ ...held, locale })}${search}${fragment}`, closedHeaders(site, held));
}

/** The page that says what became of a form. Later, a receipt says less; a form's page cannot say it any more. */
export function answerReply(
  site: Site,
  call: Call,
  { word, to, locale, bare }: TargetOf<"reply">,
): Answer | Promise<Answer> {
  const held = site.replies.find(word);
  if (held && isAt(held, to)) return replyPage(site, { held, locale, word });
  const stands = forms.some(({ page }) => page === to.page) && ruleOf(to.page).audience !== "receipt";
  if (!stands) return answerPage(site, call, bare);
  return site.problem("forgotten", locale, call.requestId);
}

function isAt({ page, parameters }: HeldReply, to: Route<Page>): boolean {
  const names = Object.keys(to.parameters);
  return page === to.page && names.every((name) => to.parameters[name] === parameters[name]);
}
