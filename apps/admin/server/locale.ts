import { appCaller } from "@podium/api/app-router";
import { ownPath } from "@podium/auth/own-path";
import { localeSchema } from "@podium/domain/locale";
import { json, redirect } from "@podium/http/answer";
import type { Call, Outcome } from "@podium/http/call";
import { formReader } from "@podium/http/form-body";
import { LOCALE_COOKIE } from "../src/i18n/locale-cookie.ts";
import type { Panel } from "./panel.ts";
import { requestActor } from "./request-actor.ts";

const YEAR_SECONDS = 365 * 24 * 60 * 60;
const SMALL = 16_384;
const readForm = formReader({ max: SMALL, usual: SMALL, largeAtOnce: 0 });

/** `POST /api/locale`: the language switch, a plain form. Kept in a cookie and, for a person logged in, in the account. */
export async function switchLocale({ environment }: Panel, call: Call): Promise<Outcome> {
  const body = await readForm(call.request);
  const { locale, returnTo } = typeof body === "string" ? {} : body.fields;
  const chosen = localeSchema.safeParse(locale);
  if (!chosen.success) return json(400, { error: "locale" });
  const actor = await requestActor(call);
  if (actor) await appCaller({ actor, requestId: call.requestId }).person.setLocale({ locale: chosen.data });
  const { ADMIN_URL } = environment;
  const secure = ADMIN_URL.startsWith("https:") ? "; Secure" : "";
  const cookie = `${LOCALE_COOKIE}=${chosen.data}; Path=/; Max-Age=${YEAR_SECONDS}; HttpOnly; SameSite=Lax${secure}`;
  return redirect(303, ownPath(returnTo, ADMIN_URL), ["Set-Cookie", cookie]);
}
