import type { Prisma } from "@podium/db/generated/client";
import { isLinkOpen, isPast } from "@podium/domain/event/attendance";
import { isOnline } from "@podium/domain/event/state/states";
import { easyLanguage, type Locale, localised, wording } from "@podium/domain/locale";
import { networkOf } from "@podium/domain/site/networks";
import { commentsBelow } from "../../comment/queries.ts";
import type { CommentsBelow } from "../../comment/views.ts";
import type { Context } from "../../context.ts";
import { databaseNow } from "../../database-clock.ts";
import { andInEasyLanguage, pick } from "../../language/texts.ts";
import { occurrencesSelect, toOccurrence } from "../../occurrence/views.ts";
import { markSelect, toMarkPicture } from "../../organisation/look.ts";
import { releasesSelect, toReleases } from "../../programme/releases.ts";
import { programmeSelect } from "../../programme/rows.ts";
import { toProgramme } from "../../programme/views.ts";
import { note, sources } from "../../request/made-of.ts";
import { availabilitySelect, type Moment, toRegistrationAvailability, turnsOf } from "../availability.ts";
import { dayOf } from "../sections/words/classification.ts";
import { personsSelect } from "../sections/words/people.ts";
import { visibleAt } from "../visible.ts";
import { waitedFor } from "../waiting.ts";
import { formerDates, historyOf, historySelect, toPostponement } from "./history.ts";
import { leadSelect, mediaSelect, toLeadPicture, toMark, toPicture } from "./media.ts";
import { neighboursOf, otherEventSelect, toNeighbour } from "./neighbours.ts";
import { hostSelect, toHost, toOrganisationName } from "./organisation-name.ts";
import { accessibilityOf, placeSelect, toVenue } from "./place.ts";
import { resultsOf, resultsSelect } from "./results.ts";
import type { EventPage } from "./views.ts";

/** A fixed number of SQL statements, however many partners or facts there are. */
function pageSelect(locale: Locale) {
  return {
    ...availabilitySelect,
    ...historySelect(locale),
    id: true,
    slug: true,
    statusReasonDe: true,
    statusReasonEn: true,
    successorUrl: true,
    successor: {
      select: otherEventSelect(locale),
    },
    isExample: true,
    format: true,
    audiences: true,
    languages: true,
    interpretingLanguages: true,
    asOf: true,
    hashtag: true,
    socialUrls: true,
    timezone: true,
    occurrences: occurrencesSelect,
    onlineUrl: true,
    commentPolicy: true,
    publishedAt: true,
    archivedAt: true,
    updatedAt: true,
    organisation: { select: { ...hostSelect, ...markSelect } },
    seriesId: true,
    edition: true,
    series: { select: { slug: true, nameDe: true, nameEn: true } },
    ...placeSelect,
    translations: { ...andInEasyLanguage(locale), omit: { id: true, eventId: true, offered: true } },
    ...leadSelect,
    signFilmUrl: true,
    signFilmTitle: true,
    fees: {
      orderBy: { position: "asc" },
      select: { forDe: true, forEn: true, cents: true, noteDe: true, noteEn: true },
    },
    notes: { orderBy: { position: "asc" }, select: { kind: true, textDe: true, textEn: true } },
    persons: {
      ...personsSelect,
      select: { ...personsSelect.select, picture: { select: mediaSelect } },
    },
    ...programmeSelect,
    ...releasesSelect,
    partners: {
      orderBy: { position: "asc" },
      select: { role: true, name: true, url: true, mark: { select: mediaSelect } },
    },
    contacts: {
      orderBy: { position: "asc" },
      select: { purpose: true, name: true, email: true, phone: true },
    },
    links: { orderBy: { position: "asc" }, select: { labelDe: true, labelEn: true, url: true } },
    ...resultsSelect,
  } satisfies Prisma.EventSelect;
}

type PageRow = Prisma.EventGetPayload<{ select: ReturnType<typeof pageSelect> }>;

/** All that an event's page says. Null: there is no such event, or none that is online. */
export async function eventBySlug(
  ctx: Context,
  { slug, locale }: { slug: string; locale: Locale },
): Promise<EventPage | null> {
  return eventPage(ctx, visibleAt(slug), locale);
}

/**
 * The same of whatever event the condition names, drafts included: the caller has checked that it may be shown.
 *
 * @param token of the preview that it is: its media are read below that
 */
export async function eventPage(
  ctx: Context,
  where: Prisma.EventWhereInput,
  locale: Locale,
  token?: string,
): Promise<EventPage | null> {
  const [now, row] = await Promise.all([
    databaseNow(ctx.database),
    ctx.database.event.findFirst({ where, select: pageSelect(locale) }),
  ]);
  if (!row) {
    note(ctx, [sources.everyText]);
    return null;
  }
  const [neighbours, history, comments, waited] = await Promise.all([
    neighboursOf(ctx, row, locale),
    historyOf(ctx, row, locale),
    commentsBelow(ctx, row),
    waitedFor(ctx.database, [row]),
  ]);
  const moment = { now, waited };
  // What is said of the dates changes with the end of each.
  const turns = [...turnsOf(row, moment), ...row.occurrences.map(({ overAt }) => overAt)];
  if (row.successor) note(ctx, [sources.text(row.successor.id)]);
  note(ctx, [sources.event(row.id)], { now, turns });
  return toEventPage(row, { neighbours, history }, comments, { locale, moment, token });
}

function toEventPage(
  row: PageRow,
  beside: Pick<EventPage, "neighbours" | "history">,
  { comments, total }: CommentsBelow,
  { locale, moment, token }: { locale: Locale; moment: Moment; token: string | undefined },
): EventPage {
  const text = pick(row.translations, locale);
  const feeIn = (language: Locale) => row.translations.find((each) => each.locale === language)?.fee ?? null;
  const easyText = row.translations.find((each) => each.locale === easyLanguage);
  const organisation = toOrganisationName(row.organisation, locale);
  const registration = toRegistrationAvailability(row, locale, moment);
  const isOpen = isLinkOpen(row.format, registration.categories) && !isPast(registration.state);
  return {
    id: row.id,
    slug: row.slug,
    language: text.locale as Locale,
    status: row.status,
    statusReason: wording(locale, row.statusReasonDe, row.statusReasonEn),
    successor: successorOf(row, locale),
    postponement: toPostponement(row, locale),
    formerDates: formerDates(row),
    isExample: row.isExample,
    title: text.title,
    subtitle: text.subtitle,
    motto: text.motto,
    kind: text.kind,
    edition: row.seriesId === null ? null : row.edition,
    // The page of a series shows what stands in lists.
    seriesSlug: row.archivedAt ? null : (row.series?.slug ?? null),
    seriesName: row.series && localised(locale, row.series.nameDe, row.series.nameEn),
    summary: text.summary,
    body: text.body,
    easy: easyText ? { title: easyText.title, summary: easyText.summary, body: easyText.body } : null,
    picture: toLeadPicture(row, locale, token),
    signFilm: row.signFilmUrl === null ? null : { url: row.signFilmUrl, title: row.signFilmTitle },
    ...toHost(organisation, row.organisation.kind, text.host),
    organisation,
    mark: toMarkPicture(row.organisation, locale),
    notes: row.notes.map(({ kind, textDe, textEn }) => ({ kind, text: wording(locale, textDe, textEn) })),
    persons: row.persons.map(({ role, name, organisation: body, url, ...person }) => ({
      role,
      name,
      office: wording(locale, person.officeDe, person.officeEn),
      organisation: body,
      biography: wording(locale, person.biographyDe, person.biographyEn),
      url,
      picture: toPicture({ ...person, name }, locale, token),
    })),
    partners: row.partners.map(({ mark, ...partner }) => ({ ...partner, mark: toMark(mark, token) })),
    contacts: row.contacts.map(({ purpose, name, email, phone }) => ({ purpose, name, email, phone })),
    links: row.links.map(({ labelDe, labelEn, url }) => ({ label: wording(locale, labelDe, labelEn), url })),
    results: resultsOf(row, locale, moment.now, token),
    format: row.format,
    audiences: row.audiences,
    languages: row.languages,
    interpretingLanguages: row.interpretingLanguages,
    asOf: dayOf(row.asOf),
    hashtag: row.hashtag,
    socialLinks: row.socialUrls.map((url) => ({ name: networkOf(url), url })),
    audience: text.audience,
    fees: row.fees.map(({ cents, ...said }) => ({
      whom: wording(locale, said.forDe, said.forEn),
      cents,
      note: wording(locale, said.noteDe, said.noteEn),
    })),
    fee: wording(locale, feeIn("de"), feeIn("en")),
    guidingQuestions: text.guidingQuestions,
    goal: text.goal,
    goals: text.goals,
    programme: toProgramme(row, locale),
    releases: toReleases(row, locale),
    occurrences: row.occurrences.map((each) => toOccurrence(each, locale, isOpen)),
    timezone: row.timezone,
    venue: toVenue(row, locale),
    accessibility: accessibilityOf(row, locale),
    onlineUrl: isOpen ? row.onlineUrl : null,
    registration,
    commentPolicy: row.archivedAt && row.commentPolicy === "OPEN" ? "CLOSED" : row.commentPolicy,
    comments,
    commentsInAll: total,
    ...beside,
    publishedAt: row.publishedAt?.toISOString() ?? null,
    updatedAt: row.updatedAt.toISOString(),
  };
}

function successorOf({ status, successor, successorUrl }: PageRow, locale: Locale): EventPage["successor"] {
  if (status !== "CANCELLED") return null;
  if (successor && isOnline(successor)) return toNeighbour(successor, locale);
  return successorUrl === null ? null : { url: successorUrl };
}
