import type { Prisma } from "@podium/db/generated/client";
import { isLinkOpen } from "@podium/domain/event/attendance";
import { type FeedFilter, LINKED_MAX } from "@podium/domain/event/filter";
import { type Locale, localised, wording } from "@podium/domain/locale";
import type { Context } from "../../context.ts";
import { databaseNow } from "../../database-clock.ts";
import { inLanguage, pick } from "../../language/texts.ts";
import { movesSelect } from "../../occurrence/moves.ts";
import { occurrencesSelect, toOccurrence } from "../../occurrence/views.ts";
import { note, sources } from "../../request/made-of.ts";
import { availabilitySelect, type Moment, toRegistrationAvailability, turnsOf } from "../availability.ts";
import { formerDates, toPostponement } from "../public/history.ts";
import { matchingEvents } from "../public/list/matching.ts";
import { leadSelect, toLeadPicture } from "../public/media.ts";
import { hostSelect, toHost, toOrganisationName } from "../public/organisation-name.ts";
import { accessibilityOf, placeSelect, toVenue } from "../public/place.ts";
import type { EventPage } from "../public/views.ts";
import { listed } from "../visible.ts";
import { waitedFor } from "../waiting.ts";
import { feedScope } from "./scope.ts";

/** What of an event's page is said to programs. */
export type LinkedEvent = Pick<
  EventPage,
  | "slug"
  | "title"
  | "summary"
  | "status"
  | "isExample"
  | "format"
  | "venue"
  | "accessibility"
  | "onlineUrl"
  | "timezone"
  | "occurrences"
  | "host"
  | "isHostPublicBody"
  | "seriesName"
  | "languages"
  | "fees"
  | "registration"
  | "results"
  | "postponement"
  | "formerDates"
  | "picture"
>;

/**
 * The events under way and to come as data, the next ones first; made-up ones are none. A fixed number of SQL statements,
 * however many events. Null: there is nothing of that name.
 */
export async function linkedEvents(
  ctx: Context,
  asked: FeedFilter & { locale: Locale },
): Promise<LinkedEvent[] | null> {
  const { locale } = asked;
  const [now, scope, matching] = await Promise.all([
    databaseNow(ctx.database),
    feedScope(ctx, asked),
    matchingEvents(ctx, asked),
  ]);
  if (!scope) return null;
  const rows = await ctx.database.event.findMany({
    where: { AND: [listed, { isExample: false, endsAt: { gt: now } }, matching] },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    take: LINKED_MAX,
    select: linkedSelect(locale),
  });
  const moment = { now, waited: await waitedFor(ctx.database, rows) };
  const turns = rows.flatMap((row) => [...turnsOf(row, moment), row.endsAt]);
  note(ctx, [sources.everyText, ...rows.map(({ id }) => sources.event(id))], { now, turns });
  return rows.map((row) => toLinkedEvent(row, locale, moment));
}

function linkedSelect(locale: Locale) {
  return {
    ...availabilitySelect,
    id: true,
    slug: true,
    isExample: true,
    timezone: true,
    languages: true,
    onlineUrl: true,
    ...leadSelect,
    moves: movesSelect,
    occurrences: occurrencesSelect,
    organisation: { select: hostSelect },
    series: { select: { nameDe: true, nameEn: true } },
    ...placeSelect,
    translations: {
      ...inLanguage(locale),
      select: { locale: true, title: true, summary: true, host: true },
    },
    fees: {
      orderBy: { position: "asc" },
      select: { forDe: true, forEn: true, cents: true, noteDe: true, noteEn: true },
    },
  } satisfies Prisma.EventSelect;
}

type LinkedRow = Prisma.EventGetPayload<{ select: ReturnType<typeof linkedSelect> }>;

function toLinkedEvent(row: LinkedRow, locale: Locale, moment: Moment): LinkedEvent {
  const text = pick(row.translations, locale);
  const registration = toRegistrationAvailability(row, locale, moment);
  const isOpen = isLinkOpen(row.format, registration.categories);
  return {
    slug: row.slug,
    title: text.title,
    summary: text.summary,
    status: row.status,
    isExample: row.isExample,
    format: row.format,
    venue: toVenue(row, locale),
    accessibility: accessibilityOf(row, locale),
    onlineUrl: isOpen ? row.onlineUrl : null,
    timezone: row.timezone,
    occurrences: row.occurrences.map((each) => toOccurrence(each, locale, isOpen)),
    ...toHost(toOrganisationName(row.organisation, locale), row.organisation.kind, text.host),
    seriesName: row.series && localised(locale, row.series.nameDe, row.series.nameEn),
    languages: row.languages,
    fees: row.fees.map(({ cents, ...said }) => ({
      whom: wording(locale, said.forDe, said.forEn),
      cents,
      note: wording(locale, said.noteDe, said.noteEn),
    })),
    registration,
    // They are shown when it is over.
    results: null,
    postponement: toPostponement(row, locale),
    formerDates: formerDates(row),
    picture: toLeadPicture(row, locale, undefined),
  };
}
