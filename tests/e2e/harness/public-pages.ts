import { type LinkPurpose, signLink } from "@podium/api/links";
import type { Locale } from "@podium/domain/locale";
import { comment } from "@podium/tests-support/comments";
import { testSecret } from "@podium/tests-support/environment";
import { registration } from "@podium/tests-support/registrations";
import { announce, database } from "./database.ts";
import { ownEvent } from "./events.ts";
import { sitePaths } from "./site.ts";

export type PublicPage = { name: string; path: string; status?: number; token?: boolean };

const kept = new Map<Locale, Promise<PublicPage[]>>();

/** Every page that a visitor can come to, in one language, in each of its states. */
export function publicPages(locale: Locale): Promise<PublicPage[]> {
  const pages = kept.get(locale) ?? collect(locale);
  kept.set(locale, pages);
  return pages;
}

async function collect(locale: Locale): Promise<PublicPage[]> {
  const paths = sitePaths[locale];
  const open = await ownEvent(`Rundgang ${locale}`, { places: 20 });
  await comment(database(), open.id, { state: "PUBLISHED" });
  await comment(database(), open.id, { state: "HIDDEN", reasonCode: "INSULT" });
  const full = await ownEvent(`Voll ${locale}`, { places: 0 });
  const cancelled = await ownEvent(`Abgesagt ${locale}`, {
    event: { status: "CANCELLED", statusReasonDe: "Krankheit", statusReasonEn: "Illness" },
  });
  const confirmed = await registration(database(), open);
  const over = await registration(database(), open, { state: "CANCELLED" });
  const waiting = await registration(database(), open, { state: "UNCONFIRMED" });
  await announce();
  const token = (purpose: LinkPurpose, subject: string) =>
    signLink(testSecret, { purpose, subject, expiresAt: new Date(Date.now() + 86_400_000) });
  const confirm = locale === "de" ? "/anmeldung/bestaetigen" : "/en/registration/confirm";
  const own = locale === "de" ? "/meine-anmeldung" : "/en/my-registration";
  return [
    { name: "list", path: paths.home },
    { name: "review", path: paths.review },
    { name: "invitation of 2024", path: paths.event("kommunen-konstruktiv-2024") },
    { name: "invitation of 2013", path: paths.event("offene-kommunen-nrw-2013") },
    { name: "event", path: paths.event(open.slug) },
    { name: "full event", path: paths.event(full.slug) },
    { name: "cancelled event", path: paths.event(cancelled.slug) },
    { name: "registration", path: paths.register(open.slug) },
    { name: "registration, full", path: paths.register(full.slug) },
    { name: "registration received", path: paths.received(open.slug) },
    { name: "comment received", path: paths.commentReceived(open.slug) },
    { name: "confirmation", path: `${confirm}/${token("registration.confirm", waiting.id)}`, token: true },
    { name: "own registration", path: `${own}/${token("registration.manage", confirmed.id)}`, token: true },
    {
      name: "own cancelled registration",
      path: `${own}/${token("registration.manage", over.id)}`,
      token: true,
    },
    { name: "imprint", path: paths.imprint },
    { name: "privacy", path: paths.privacy },
    { name: "accessibility", path: paths.accessibility },
    { name: "report a barrier", path: paths.reportBarrier },
    { name: "netiquette", path: paths.netiquette },
    { name: "easy language", path: paths.easyLanguage },
    { name: "sign language", path: paths.signLanguage },
    { name: "no such page", path: locale === "de" ? "/gibt-es-nicht" : "/en/does-not-exist", status: 404 },
  ];
}
