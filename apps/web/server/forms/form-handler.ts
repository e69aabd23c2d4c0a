import { createHash } from "node:crypto";
import { fieldErrors } from "@podium/api/procedures";
import { publicCaller } from "@podium/api/public-router";
import { Refusal } from "@podium/api/refusal";
import type { Page } from "@podium/domain/site/addresses";
import { addressOf, type Route } from "@podium/domain/site/routes";
import { type Answer, makeAnswer, redirect } from "@podium/http/answer";
import type { Call } from "@podium/http/call";
import { formReader } from "@podium/http/form-body";
import { merged } from "@podium/http/headers";
import { isSameOrigin } from "@podium/http/same-origin";
import { TRPCError } from "@trpc/server";
import { ZodError } from "zod";
import type { FormReply } from "../../src/form/form-reply.ts";
import { ruleOf } from "../pages/page-rules.ts";
import { leavePlaceholders } from "../pages/placeholders.ts";
import type { Typed } from "../problem.ts";
import type { Problem } from "../problems.ts";
import { audienceHeaders } from "../security-headers.ts";
import { type Site, trouble } from "../site.ts";
import type { Form } from "./form.ts";
import { forms } from "./forms.ts";

type Verdict = {
  status: number;
  fields: Record<string, string>;
  refusal: FormReply["refusal"];
};

/**
 * Somebody may paste a whole book into a field: that is read, and the page says at the field that it is too long, with
 * the text still there. A megabyte of umlauts is six as a form sends it.
 */
const readForm = formReader({ max: 6 * 1024 * 1024, usual: 64 * 1024, largeAtOnce: 4 });

/** When nothing better is known, in seconds. */
const RETRY_AFTER = 30;

/**
 * Takes a form: a success is answered with a redirect, so that reloading sends nothing twice; anything else with the
 * same page, what was typed and what is wrong with it.
 */
export async function answerForm(
  site: Site,
  { request, requestId }: Call,
  route: Route<Page>,
): Promise<Answer> {
  const problem = (kind: Problem) => site.problem(kind, route.locale, requestId);
  const here = forms.filter(({ page }) => page === route.page);
  const { audience } = ruleOf(route.page);
  if (here.length === 0) return problem("notAllowed");
  const lenience = { silent: true, opaque: audience === "token" };
  if (!isSameOrigin(request, site.environment.WEB_URL, lenience)) return problem("forbidden");
  const body = await readForm(request);
  if (body === "tooLarge") return problem("tooLarge");
  if (body === "notAForm") return problem("badRequest");
  const { form: name, ...fields } = body.fields;
  const form = name === undefined && here.length === 1 ? here[0] : here.find((each) => each.name === name);
  if (!form) return problem("badRequest");

  const client = site.clients.of(request);
  try {
    const outcome = await form.submit({
      caller: publicCaller({ requestId, client }),
      fields,
      parameters: route.parameters,
      locale: route.locale,
    });
    if ("again" in outcome) {
      const step = { status: 200, fields: {}, refusal: null, checked: null, ...outcome.again };
      return renderStep(site, route, form, { ...step, requestId });
    }
    const { query = {}, ...target } = outcome.redirect;
    const address = addressOf({ parameters: route.parameters, ...target, locale: route.locale });
    const search = new URLSearchParams(query);
    const location = search.size > 0 ? `${address}?${search}` : address;
    return redirect(303, location, closedHeaders(site, form));
  } catch (error) {
    const verdict = judge(error);
    if (verdict)
      return renderRefused(site, route, form, { ...verdict, values: fields, checked: null, requestId });
    return trouble(site, route.locale, requestId, handedBack(form, fields, requestId));
  }
}

/** What the visitor is told; null: nothing that he or she could mend (the procedure has logged it). */
function judge(error: unknown): Verdict | null {
  const cause = error instanceof TRPCError ? error.cause : error;
  if (cause instanceof ZodError) return { status: 422, fields: fieldErrors(cause), refusal: null };
  if (!(cause instanceof Refusal)) return null;
  const later: Partial<Record<string, number>> = { "rate.limited": 429, "registration.busy": 503 };
  const refusal = { code: cause.code, details: cause.details };
  return { status: later[cause.code] ?? 409, fields: {}, refusal };
}

type Refused = Verdict & Omit<FormReply, "values"> & { values: Record<string, string> };

/** Where the page is the same for everybody who is refused, nothing of anybody goes into it and it is kept. */
function renderRefused(
  site: Site,
  route: Route<Page>,
  form: Form,
  refused: Refused,
): Answer | Promise<Answer> {
  const code = refused.refusal?.code;
  if (!code || !form.refusedAlike?.(code, refused.values)) {
    return renderAgain(site, route, form, refused);
  }
  const key = `${addressOf(route)} refused: ${code}`;
  return site.kept.get(key, false, () => renderAgain(site, route, form, { ...refused, values: {} }));
}

/**
 * The page of a checked form repeats what was typed, and otherwise depends on little: one rendering with
 * placeholders serves everybody with as many fields and the same outlook.
 */
async function renderStep(site: Site, route: Route<Page>, form: Form, step: Refused): Promise<Answer> {
  const { values, checked } = step;
  if (!checked || !form.repeats) return renderAgain(site, route, form, step);
  const { key, ...told } = checked;
  const repeated = Object.entries(values).filter(([field]) => form.repeats?.(field));
  const { marks, fill } = leavePlaceholders({ ...Object.fromEntries(repeated), key });
  const { key: keyMark = "", ...fieldMarks } = marks;
  const shown = { ...step, values: { ...values, ...fieldMarks }, checked: { ...told, key: keyMark } };
  const shape = createHash("sha256").update(JSON.stringify([shown.values, told]));
  const name = `${addressOf(route)} checked: ${shape.digest("base64url")}`;
  const page = await site.kept.get(name, false, () => renderAgain(site, route, form, shown));
  return page.status === 200
    ? { ...page, bytes: Buffer.from(fill(page.bytes.toString())), variants: new Map() }
    : page;
}

async function renderAgain(
  site: Site,
  route: Route<Page>,
  form: Form,
  { status, ...reply }: Refused,
): Promise<Answer> {
  const { requestId, values } = reply;
  const typed = handedBack(form, values, requestId);
  try {
    const formReply = { [form.name]: reply };
    const page = await site.renderer.render(addressOf(route), { requestId, formReply });
    if (page.status >= 500) return site.problem("unavailable", route.locale, requestId, typed);
    // What the form was for is not there any more.
    if (page.status === 404 && !page.wished) return await site.missing(route.locale, requestId);
    const headers = closedHeaders(site, form);
    if (status === 429 || status === 503) {
      headers.push("Retry-After", String(reply.refusal?.details.seconds ?? RETRY_AFTER));
    }
    return makeAnswer({ status, type: page.type, body: page.body, headers });
  } catch {
    return site.problem("unavailable", route.locale, requestId, typed);
  }
}

/** As it was sent: the same form again is the same request. */
function handedBack(form: Form, values: Record<string, string>, requestId: string): Typed {
  return { form: form.name, reply: { values, fields: {}, refusal: null, checked: null, requestId } };
}

/** The answer to a form is for the one who sent it. */
function closedHeaders(site: Site, form: Form): string[] {
  const { audience } = ruleOf(form.page);
  return merged(site.baseHeaders, audienceHeaders(audience === "public" ? "receipt" : audience));
}
