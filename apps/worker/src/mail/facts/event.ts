import { selectOf } from "@podium/api/columns";
import { offered, pick } from "@podium/api/language/texts";
import { entriesWithRooms } from "@podium/api/occurrence/calendar";
import { type Move, movesSelect, postponementOf } from "@podium/api/occurrence/moves";
import { commonRoom, ownPlace, whereOf } from "@podium/api/occurrence/place";
import { readTimes, timeOf } from "@podium/api/occurrence/times";
import { occurrencesSelect } from "@podium/api/occurrence/views";
import { markSelect } from "@podium/api/organisation/look";
import { contactsSelect, eventFor } from "@podium/api/registration/event-view";
import type { Prisma } from "@podium/db/generated/client";
import { contactOf } from "@podium/domain/event/contact";
import { isOnline } from "@podium/domain/event/state/states";
import { type Locale, localised } from "@podium/domain/locale";
import { remindsOf } from "@podium/domain/mail/reminders";
import { colourFrom } from "@podium/domain/organisation/colour";
import { inSentence } from "@podium/domain/organisation/in-sentence";
import { policyColumns } from "@podium/domain/registration/policy";
import { wallTimeOf } from "@podium/domain/time/wall-time";
import type { About, AnnouncedOccurrence, Former } from "@podium/mail/about";
import type { ForTheDay } from "@podium/mail/letters/parts";
import type { Addresses } from "../addresses.ts";

export const eventSelect = {
  id: true,
  slug: true,
  status: true,
  occurrences: occurrencesSelect,
  startsAt: true,
  endsAt: true,
  timezone: true,
  format: true,
  onlineUrl: true,
  statusReasonDe: true,
  statusReasonEn: true,
  successorUrl: true,
  successor: {
    select: {
      slug: true,
      status: true,
      unpublishedAt: true,
      translations: { ...offered, select: { locale: true, title: true } },
    },
  },
  calendarSequence: true,
  ...selectOf(policyColumns),
  organisation: {
    select: {
      slug: true,
      nameDe: true,
      nameEn: true,
      inSentenceDe: true,
      inSentenceEn: true,
      email: true,
      phone: true,
      colour: true,
      ...markSelect,
    },
  },
  translations: { ...offered, select: { locale: true, title: true, host: true } },
  venue: {
    select: { name: true, street: true, postalCode: true, city: true, arrivalDe: true, arrivalEn: true },
  },
  contacts: contactsSelect,
  _count: { select: { categories: true } },
  postponedAt: true,
  moves: movesSelect,
} satisfies Prisma.EventSelect;

export type EventRow = Prisma.EventGetPayload<{ select: typeof eventSelect }>;

/** The event as it is for the people of a category; also when and where it was before. */
export function eventOf(event: EventRow, category: Parameters<typeof eventFor>[1]): EventRow {
  const narrowed = eventFor(event, category);
  if (narrowed.format === event.format) return narrowed;
  const inHall = narrowed.format === "ON_SITE";
  const moves = event.moves.map((move) =>
    inHall ? { ...move, online: false } : { ...move, venueLine: null },
  );
  return { ...narrowed, moves };
}

/** What every mail about the event says; the name of the person comes from elsewhere. */
export function aboutEvent(
  event: EventRow,
  locale: Locale,
  addresses: Addresses,
): Omit<About, "name" | "category" | "terms" | "companions"> {
  const { organisation, translations } = event;
  const { title, host } = pick(translations, locale);
  return {
    locale,
    sender: {
      organisation: localised(locale, organisation.nameDe, organisation.nameEn),
      inSentence: inSentence(organisation, locale),
      contact: contactOf(event).email,
      colour: organisation.colour === null ? null : colourFrom(organisation.colour),
      helpUrl: addresses.help(organisation.slug),
    },
    event: {
      title,
      host,
      occurrences: heldOf(event).map((each) => announced(event, each, locale)),
      timezone: event.timezone,
      ...whereOf(event),
      url: addresses.event(event.slug),
    },
  };
}

type Occurrence = EventRow["occurrences"][number];

function announced({ occurrences }: EventRow, each: Occurrence, locale: Locale): AnnouncedOccurrence {
  return {
    ...timeOf(each),
    label: localised(locale, each.labelDe, each.labelEn),
    // Of an only one it is the event's.
    ...(occurrences.length > 1 && { place: ownPlace(each), placeWord: placeWords[each.place] ?? null }),
  };
}

const placeWords: Partial<Record<Occurrence["place"], AnnouncedOccurrence["placeWord"]>> = {
  ONLINE: "onlineOnly",
  NOT_YET_KNOWN: "placeOpen",
};

/** Ways to take part from afar, for somebody with a place: the event's, and those that single occurrences have. */
export function roomsOf(event: EventRow, locale: Locale): ForTheDay["rooms"] {
  const common = commonRoom(event);
  const held = heldOf(event);
  const own = held.flatMap((each) => {
    const url = held.length > 1 && each.place === "ONLINE" && each.onlineUrl;
    return url ? { url, of: announced(event, each, locale) } : [];
  });
  return [...(common ? [{ url: common, of: null }] : []), ...own];
}

/** Those that take place; whoever is told that none of them does reads of all. */
function heldOf({ occurrences }: Pick<EventRow, "occurrences">): Occurrence[] {
  const held = occurrences.filter(({ isCancelled }) => !isCancelled);
  return held.length > 0 ? held : occurrences;
}

/** When those of its occurrences begin that take place. */
export function beginsOf(event: Pick<EventRow, "occurrences">): Date[] {
  return heldOf(event).map(({ begunAt }) => begunAt);
}

/** The same event with the occurrences alone that a reminder is about: those of the day of its occasion. */
export function onDayOf(event: EventRow, occasion: string | null): EventRow {
  const begin = beginsOf(event).find((each) => occasion && remindsOf(occasion, each));
  if (!begin) return event;
  const dayOf = (instant: Date) => wallTimeOf(instant, event.timezone).slice(0, 10);
  return {
    ...event,
    occurrences: event.occurrences.filter(({ begunAt }) => dayOf(begunAt) === dayOf(begin)),
  };
}

/** What calendars are told of the occurrences; null: no date is known yet. */
export function entriesOf(event: EventRow, locale: Locale, uid: (id: string | null) => string) {
  const entries = entriesWithRooms(event, locale).map(({ id, ...entry }) => ({
    ...entry,
    uid: uid(id === event.id ? null : id),
  }));
  return entries.length > 0 ? entries : null;
}

/** The change that a mail is about; null: the mail is older than these notes. */
export function moveOf({ moves }: EventRow, occasion: string | null): Move | null {
  return moves.find(({ sequence }) => String(sequence) === occasion) ?? null;
}

/** When it was to be before it was postponed, and why that is. */
export function postponed(event: EventRow, locale: Locale, isWhole: boolean) {
  const move = postponementOf(event.moves);
  return { before: formerly(event, move, isWhole), reason: move && reasonOf(move, locale) };
}

/** Why it was postponed. */
export function reasonOf({ reasonDe, reasonEn }: Move, locale: Locale): string | null {
  return localised(locale, reasonDe, reasonEn);
}

/** When and where the event was before a change. @param isWhole somebody comes to all of it */
export function formerly({ occurrences }: EventRow, move: Move | null, isWhole: boolean): Former | null {
  if (!move) return null;
  const { timezone, venueLine: formerLine, online } = move;
  const times = readTimes(move.times);
  // Of somebody who comes to single dates only those.
  const own = times.filter(({ id }) => occurrences.some((each) => each.id === id));
  return { occurrences: isWhole || own.length === 0 ? times : own, timezone, venueLine: formerLine, online };
}

/** How to get there. */
export function arrivalOf({ venue }: EventRow, locale: Locale): string | null {
  return venue && localised(locale, venue.arrivalDe, venue.arrivalEn);
}

/** What takes the event's place, if it is to be seen. */
export function successorOf(
  { successor, successorUrl }: EventRow,
  locale: Locale,
  addresses: Addresses,
): { title: string; url: string } | null {
  if (successor && isOnline(successor))
    return { title: pick(successor.translations, locale).title, url: addresses.event(successor.slug) };
  return successorUrl === null ? null : { title: new URL(successorUrl).host, url: successorUrl };
}

/** Why the event does not take place, or its page is offline. */
export function statusReason({ statusReasonDe, statusReasonEn }: EventRow, locale: Locale): string | null {
  return localised(locale, statusReasonDe, statusReasonEn);
}
