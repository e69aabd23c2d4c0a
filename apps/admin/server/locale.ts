import { appCaller } from "@podium/api/app-router";
import { ownPath } from "@podium/auth/own-path";
import { localeSchema } from "@podium/domain/locale";
import { LOCALE_COOKIE } from "../src/i18n/locale-cookie.ts";
import { answer, type Door } from "./door.ts";
import { readForm } from "./read-form.ts";
import { requestActor } from "./request-actor.ts";

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** `POST /api/locale`: the language switch, a plain form. Kept in a cookie and, for a person logged in, in the account. */
export const locale: Door = async (visit) => {
  if (visit.path !== "/api/locale") return false;
  if (visit.request.method !== "POST") return answer(visit, 405, { error: "method" });
  const form = await readForm(visit.request);
  const chosen = localeSchema.safeParse(form?.get("locale"));
  if (!chosen.success) return answer(visit, 400, { error: "locale" });
  const actor = await requestActor(visit);
  if (actor) {
    await appCaller({ actor, requestId: visit.requestId }).person.setLocale({ locale: chosen.data });
  }
  const { ADMIN_URL } = visit.environment;
  const secure = ADMIN_URL.startsWith("https:") ? "; Secure" : "";
  visit.response.setHeader(
    "Set-Cookie",
    `${LOCALE_COOKIE}=${chosen.data}; Path=/; Max-Age=${YEAR_SECONDS}; HttpOnly; SameSite=Lax${secure}`,
  );
  visit.response.setHeader("Location", ownPath(form?.get("returnTo"), ADMIN_URL));
  visit.response.statusCode = 303;
  visit.response.end();
  return true;
};
