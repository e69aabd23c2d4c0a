import { type LinkPurpose, signLink } from "@podium/api/links";
import type { Locale } from "@podium/domain/locale";
import { monthOf } from "@podium/domain/time/period";
import { comment } from "@podium/tests-support/comments";
import { testSecret } from "@podium/tests-support/environment";
import { withDoor } from "@podium/tests-support/events";
import { registration } from "@podium/tests-support/registrations";
import { announce, database } from "../database.ts";
import { ownEvent } from "../events.ts";
import { sitePaths } from "../site.ts";
import { eventWithAll, eventWithDates, personWithCompanions, postponedEvent } from "./rich-events.ts";

export type PublicPage = { name: string; path: string; status?: number; token?: boolean };

const kept = new Map<Locale, Promise<PublicPage[]>>();

const token = (purpose: LinkPurpose, subject: string) =>
  signLink(testSecret, { purpose, subject, expiresAt: new Date(Date.now() + 86_400_000) });
const manage = (id: string) => token("registration.manage", id);

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
  const easy = await ownEvent(`Leicht ${locale}`, {
    easy: {
      title: "Leichter Abend",
      summary: "Wir sprechen.",
      body: "Kommen Sie.\n\n- Es gibt Tee.\n- Es gibt Saft.",
    },
    event: { signFilmUrl: "https://example.org/film", signFilmTitle: "Worum es geht" },
    moreDates: [7],
  });
  const confirmed = await registration(database(), open);
  const over = await registration(database(), open, { state: "CANCELLED" });
  const waiting = await registration(database(), open, {
    state: "UNCONFIRMED",
    namedBy: { name: "Kim Beispiel", id: confirmed.id },
  });
  const kinds = await ownEvent(`Arten ${locale}`, {
    event: withDoor,
    pools: [
      { key: "hall", size: 30 },
      { key: "press", size: 0 },
    ],
    categories: [
      { nameDe: "Vor Ort", nameEn: "On site", maxPersons: 5, pools: ["hall"] },
      { nameDe: "Presse", nameEn: "Press", pools: ["press"] },
    ],
  });
  const queue = await ownEvent(`Warteliste ${locale}`, {
    places: 3,
    event: { waitlistPolicy: "OFFER", approvalMode: "PLACE_KEPT" },
  });
  const applied = await ownEvent(`Bewerbung ${locale}`, { event: { approvalMode: "PLACE_ON_APPROVAL" } });
  const own = locale === "de" ? "/meine-anmeldung" : "/en/my-registration";
  const draft = await ownEvent(`Entwurf ${locale}`, { event: { status: "DRAFT", publishedAt: null } });
  const preview = `${locale === "de" ? "/vorschau" : "/en/preview"}/${token("event.preview", `${draft.id}~1`)}`;
  const states: PublicPage[] = [
    { name: "preview", path: preview, token: true },
    { name: "preview as on a phone", path: `${preview}?view=phone`, token: true },
    { name: "preview that is gone", path: `${preview}x`, status: 410, token: true },
  ];
  // One of each colour, and the two with buttons of their own.
  for (const state of ["UNCONFIRMED", "WAITLISTED", "OFFERED", "REJECTED"] as const) {
    const { id } = await registration(database(), queue, { state, holdsPlace: false });
    states.push({ name: `own page, ${state}`, path: `${own}/${manage(id)}`, token: true });
  }
  const contact = await registration(database(), kinds);
  const friend = await registration(database(), kinds, { groupId: contact.groupId });
  const all = await eventWithAll(locale);
  const postponed = await postponedEvent(locale);
  const withdrawn = await ownEvent(`Zurückgezogen ${locale}`, {
    event: { status: "WITHDRAWN", statusReasonDe: "Der Saal ist zu.", statusReasonEn: "The hall is closed." },
  });
  const dates = await eventWithDates(locale);
  const family = await personWithCompanions(all);
  await announce();
  const group = `${own}/${manage(contact.id)}`;
  const words =
    locale === "de"
      ? ["aendern", "weitergeben", "person-hinzufuegen", "stornieren", "ticket"]
      : ["change", "hand-over", "add-person", "cancel", "ticket"];
  const removal = locale === "de" ? "person-entfernen" : "remove-person";
  const companion = locale === "de" ? "begleitperson" : "companion";
  const choice = locale === "de" ? "art" : "category";
  const persons = locale === "de" ? "personen" : "persons";
  const confirm = locale === "de" ? "/anmeldung/bestaetigen" : "/en/registration/confirm";
  return [
    { name: "list", path: paths.home },
    { name: "list of this month", path: `${paths.home}?when=month` },
    {
      name: "calendar",
      path: `${paths.calendarMonth}?month=${monthOf(new Date(Date.now() + 30 * 86_400_000))}`,
    },
    { name: "review", path: paths.review },
    { name: "body", path: paths.organisation("bmi") },
    { name: "body, past", path: `${paths.organisation("bmi")}?period=past` },
    { name: "help of a body with words of its own", path: paths.help("musterstadt") },
    { name: "body in easy language", path: paths.bodyInEasyLanguage("musterstadt") },
    { name: "body in sign language", path: paths.bodyInSignLanguage("musterstadt") },
    { name: "series", path: paths.series("kommunen-konstruktiv") },
    { name: "invitation of 2024", path: paths.event("kommunen-konstruktiv-2024") },
    { name: "invitation of 2013", path: paths.event("offene-kommunen-nrw-2013") },
    { name: "event", path: paths.event(open.slug) },
    { name: "full event", path: paths.event(full.slug) },
    { name: "cancelled event", path: paths.event(cancelled.slug) },
    { name: "event with other forms", path: paths.event(easy.slug) },
    { name: "event in easy language", path: paths.inEasyLanguage(easy.slug) },
    { name: "event not in easy language", path: paths.inEasyLanguage(open.slug), status: 404 },
    { name: "event that says all", path: paths.event(all.slug) },
    { name: "postponed event", path: paths.event(postponed.slug) },
    { name: "withdrawn event", path: paths.event(withdrawn.slug), status: 410 },
    { name: "registration with companions", path: `${paths.register(all.slug)}?${persons}=3`, token: true },
    { name: "registration for dates", path: paths.register(dates.event.slug) },
    { name: "own page of dates", path: `${own}/${manage(dates.people[0]?.id ?? "")}`, token: true },
    { name: "own page with companions", path: `${own}/${manage(family.contact.id)}`, token: true },
    {
      name: "own page, companion",
      path: `${own}/${manage(family.contact.id)}/${companion}/${family.companions[1]?.id}`,
      token: true,
    },
    { name: "registration", path: paths.register(open.slug) },
    { name: "registration, full", path: paths.register(full.slug) },
    { name: "event with categories", path: paths.event(kinds.slug) },
    { name: "event with a waiting list", path: paths.event(queue.slug) },
    { name: "choice of a category", path: paths.register(kinds.slug) },
    {
      name: "registration of three persons",
      path: `${paths.register(kinds.slug)}?${choice}=${kinds.categoryId}&${persons}=3`,
      token: true,
    },
    {
      name: "registration for a kind that is full",
      path: `${paths.register(kinds.slug)}?${choice}=${kinds.categoryIds[1]}`,
      token: true,
    },
    { name: "registration, waiting list", path: paths.register(queue.slug) },
    { name: "registration, application", path: paths.register(applied.slug) },
    { name: "registration received", path: paths.received(open.slug) },
    {
      name: "registration received, some wait",
      path: `${paths.received(open.slug)}?result=mixed`,
      token: true,
    },
    { name: "link once more", path: paths.links },
    { name: "link sent", path: paths.linksSent },
    ...states,
    { name: "own page of a group", path: `${group}?done=changed`, token: true },
    ...words.map((word) => ({ name: `own page, ${word}`, path: `${group}/${word}`, token: true })),
    { name: "own page, remove", path: `${group}/${removal}/${friend.id}`, token: true },
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
    { name: "subscribe", path: paths.subscribe },
    { name: "no such page", path: locale === "de" ? "/gibt-es-nicht" : "/en/does-not-exist", status: 404 },
  ];
}
