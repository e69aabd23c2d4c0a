import type { Transaction } from "@podium/db/client";
import { Prisma } from "@podium/db/generated/client";
import { formatFor } from "@podium/domain/event/attendance";
import type { EventForm, EventInput } from "@podium/domain/event/schema";
import type { OccurrenceForm } from "@podium/domain/event/sections/when-where/time";
import { type Attendance, attendances, type EventFormat } from "@podium/domain/event/vocabulary";
import type { MailKind } from "@podium/domain/mail/kinds";
import type { OccurrenceTime } from "@podium/domain/occurrence/times";
import { expectantStates, type RegistrationState } from "@podium/domain/registration/states";
import { venueLine } from "@podium/domain/venue/line";
import { writeTimes } from "../../occurrence/times.ts";
import { mailsOf } from "../../outbox.ts";
import { comesTo } from "../../registration/transition/new-date.ts";

type Place = { name: string; street: string; postalCode: string; city: string };
type WhenAndWhere = Pick<EventForm, "occurrences" | "timezone" | "format" | "onlineUrl" | "categories"> & {
  venue: Place | null;
};

/** Has the event another time or another place? Then calendars are told (RFC 5545, SEQUENCE), and all people who count on it. */
export function movesEvent(before: EventForm, after: EventInput): boolean {
  const [was, is] = [before, after].map((event) => JSON.stringify(whenAndWhere(event as WhenAndWhere)));
  return was !== is || movedCategories(before, after).length > 0;
}

/**
 * What of time and place is another one, as people are told of it. Another name of the same address and another way in
 * are told if the editor wants.
 */
export function howEventMoves(
  before: EventForm,
  after: EventInput,
): { about: "when" | "where" | "both" | "access" | null; isChoice: boolean } {
  const differ = (part: (event: WhenAndWhere) => unknown) =>
    JSON.stringify(part(before as WhenAndWhere)) !== JSON.stringify(part(after as WhenAndWhere));
  const isWhen = differ(({ occurrences, timezone }) => [occurrences.map(moved), timezone]);
  const isWhere = differ(({ format, venue }) => [format, venue && placeOf(venue).slice(1)]);
  if (isWhen || isWhere)
    return { about: isWhen && isWhere ? "both" : isWhen ? "when" : "where", isChoice: false };
  return movesEvent(before, after) ? { about: "access", isChoice: true } : { about: null, isChoice: false };
}

/** Whom a change of time or place concerns. */
export type Concerned = {
  /** Who comes to single dates: to these. Null: to any. */
  dates: readonly string[] | null;
  /** Who takes part so; null are those who do as they like. */
  attendances: readonly (Attendance | null)[];
  /** Categories as the form has them, a choice by its own id. Null: all. */
  categories: readonly string[] | null;
};

export function concernedBy(before: EventForm, after: EventInput): Concerned {
  return {
    dates: movedDates(before, after),
    attendances: [null, ...attendances],
    categories: movedCategories(before, after),
  };
}

/**
 * For whom has the event another time or place? Who comes to the hall of a hybrid event has no use for its link, and who
 * has a link of his or her category none for the event's.
 */
function movedCategories(before: EventForm, after: EventInput): string[] {
  return differing(before, after, (event, category) => [
    event.occurrences.map(moved),
    event.timezone,
    wayOf(event, category),
    event.format === "HYBRID" && category.attendance === "ONLINE"
      ? null
      : event.venue && placeOf(event.venue),
  ]);
}

type Category = EventForm["categories"][number];

/** Ids of those categories of which something is otherwise than before. */
function differing(
  before: EventForm,
  after: EventInput,
  said: (event: WhenAndWhere, category: Category) => unknown,
): string[] {
  const [was, is] = [before, after] as unknown as [WhenAndWhere, WhenAndWhere];
  return is.categories.flatMap((category) => {
    const known = was.categories.find(({ id }) => id && id === category.id);
    const isOther = known && JSON.stringify(said(was, known)) !== JSON.stringify(said(is, category));
    return category.id && isOther ? [category.id] : [];
  });
}

/** How the people of a category take part, and by which link, if it is of use to them. */
function wayOf({ format: common, onlineUrl }: WhenAndWhere, { attendance, onlineUrl: own }: Category) {
  // A form that has been parsed holds one of the known words.
  const format = formatFor(common, (attendance || null) as Attendance | null);
  const isInHall = common === "HYBRID" && format === "ON_SITE";
  return [format, isInHall ? null : (format !== "ON_SITE" && own) || onlineUrl || null];
}

/** The same where only these dates are other ones. */
export function concernedByDates(dates: readonly string[] | null): Concerned {
  return { dates, attendances: [null, ...attendances], categories: null };
}

/** The same where only the venue is another one: who takes part online in a hybrid event is not concerned. */
export function concernedByVenue(format: EventFormat): Concerned {
  const isThere = (attendance: Attendance | null) =>
    format !== "HYBRID" || formatFor(format, attendance) !== "ONLINE";
  return { dates: null, attendances: [null, ...attendances].filter(isThere), categories: null };
}

/**
 * The dates of which time or place are other ones, for people who come to single dates. Null: what they share is another
 * one, and so all are.
 */
function movedDates(before: EventForm, after: EventInput): string[] | null {
  const shared = ({ timezone, format, onlineUrl, venue }: WhenAndWhere) =>
    JSON.stringify([timezone, format, onlineUrl || null, venue && placeOf(venue)]);
  if (shared(before as WhenAndWhere) !== shared(after as WhenAndWhere)) return null;
  // A category that moves by itself does so for all of its dates.
  if (differing(before, after, wayOf).length > 0) return null;
  const was = new Map(before.occurrences.map((date) => [date.id, JSON.stringify(moved(date))]));
  return (after as WhenAndWhere).occurrences.flatMap((date) =>
    date.id && was.get(date.id) !== JSON.stringify(moved(date)) ? [date.id] : [],
  );
}

/** Is a venue another place than before? Then all events at it move. */
export function movesVenue(before: Place, after: Place): boolean {
  return JSON.stringify(placeOf(before)) !== JSON.stringify(placeOf(after));
}

function whenAndWhere({ occurrences, timezone, format, onlineUrl, venue }: WhenAndWhere) {
  return [occurrences.map(moved), timezone, format, onlineUrl || null, venue && placeOf(venue)];
}

/** What an occurrence says of when and where, and whether it takes place. */
const movingFields = [
  "isDateOpen",
  "date",
  "time",
  "isAbout",
  "endDate",
  "endTime",
  "isEndAbout",
  "isEndOpen",
  "doors",
  "isOpening",
  "place",
  "venueId",
  "elsewhere",
  "onlineUrl",
  "isCancelled",
] as const satisfies (keyof OccurrenceForm)[];

/** "" and null mean the same. */
function moved(occurrence: OccurrenceForm) {
  return movingFields.map((field) => occurrence[field] || null);
}

function placeOf({ name, street, postalCode, city }: Place) {
  return [name, street, postalCode, city];
}

/** The registrations that a change concerns. */
export function registrationsOf({ dates, categories }: Concerned): Prisma.RegistrationWhereInput {
  const ids = [...(categories ?? [])];
  const dated = { occurrences: { some: { occurrenceId: { in: [...(dates ?? [])] } } } };
  return {
    AND: [
      categories === null ? {} : { category: { OR: [{ id: { in: ids } }, { choiceId: { in: ids } }] } },
      dates === null ? {} : { category: { OR: [{ occurrences: { none: {} } }, dated] } },
    ],
  };
}

type Former = {
  occurrences: readonly (OccurrenceTime & { id: string; doorsAt: Date | null; isCancelled: boolean })[];
  timezone: string;
  format: EventInput["format"];
  venue: Parameters<typeof venueLine>[0] | null;
};

/** Keeps when and where the event was before: the mail about the change says so. */
export async function rememberMove(
  transaction: Transaction,
  id: { eventId: string; sequence: number },
  { occurrences, timezone, format, venue }: Former,
  why: Pick<Prisma.EventMoveUncheckedCreateInput, "kind" | "reasonDe" | "reasonEn"> = {},
): Promise<void> {
  await transaction.eventMove.create({
    data: {
      ...id,
      ...why,
      times: writeTimes(occurrences.filter(({ isCancelled }) => !isCancelled)),
      timezone,
      online: format !== "ON_SITE",
      venueLine: venue && venueLine(venue),
    },
  });
}

/**
 * Tells all attendees and waiting people that the event has moved: once per state of its calendar entry. Their states are
 * those after the change, and so is what the mail says. One statement, since there may be tens of thousands.
 *
 * @param calendarSequence the event's, after the change
 * @param concerned nobody else is told
 * @param as another mail than of a change, or only to people in these states
 * @returns how many are told
 */
export async function queueChangeMails(
  transaction: Transaction,
  eventId: string,
  calendarSequence: number,
  { dates, attendances: ways, categories }: Concerned,
  as: { kind?: MailKind; states?: readonly RegistrationState[] } = {},
): Promise<number> {
  const attendance = ways.map((way) => way ?? "BOTH");
  const { kind = "registration.eventChanged", states = expectantStates } = as;
  const moved = Prisma.sql`
    SELECT ${kind}, party."locale", registration."email", registration."eventId", registration."id",
      ${String(calendarSequence)}, NULL::uuid
    FROM "Registration" registration JOIN "RegistrationGroup" party ON party."id" = registration."groupId"
      JOIN "Category" category ON category."id" = registration."categoryId"
    WHERE registration."eventId" = ${eventId}::uuid AND registration."email" IS NOT NULL
      AND coalesce(category."attendance"::text, 'BOTH') = ANY (${attendance})
      AND (${categories === null} OR coalesce(category."choiceId", category."id") = ANY (${[...(categories ?? [])]}::uuid[]))
      AND registration."state"::text = ANY (${[...states]}) AND ${comesTo(dates)}
    ORDER BY registration."sequence"`;
  const [row] = await transaction.$queryRaw<{ queued: number }[]>`
    WITH ${mailsOf(moved, { once: true })} SELECT count(*)::int AS "queued" FROM jobs`;
  return row?.queued ?? 0;
}
