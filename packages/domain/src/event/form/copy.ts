import { dayAfter } from "../../occurrence/recurrence.ts";
import { movedWith, occurrenceOf, onOneDate } from "../../programme/days.ts";
import { wallAfter } from "../../time/wall-time.ts";
import { type EventForm, initialEvent } from "../schema.ts";
import { newPool } from "../sections/taking-part/places.ts";
import { type OccurrenceForm, occurrenceFrom } from "../sections/when-where/time.ts";
import { fieldsIn, formFields, withFields } from "./fields.ts";
import type { CopyTerms } from "./inputs.ts";
import { type PartName, partOf } from "./parts.ts";

type Category = EventForm["categories"][number];
type Wall = string | null | undefined;
/** By the clock on the wall; what has no clock time goes by days. */
type Distance = { minutes: number; days: number };
/** Dates of a copy, by the ids that they had. */
type Dates = ReadonlyMap<string, OccurrenceForm>;

/** What a copy has, whichever parts are taken. */
const always = ["inEnglish", "translations.de.title", "translations.en.title", "timezone", "format"];

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const WEEK_DAYS = 7;
/** The next one of a series is so many weeks later at least. */
const WEEKS_AT_LEAST = 4;

/**
 * The form of a new event with chosen parts of another one. Its first date is where it is said; all others, and what ends
 * or begins before them, and the programme are as far from it as they were by the clock on the wall, also over a change of
 * the clock. A cancelled date is one like the others again; nothing is paused.
 *
 * @param form of a stored event
 * @param newId an id for each date, by which its categories know it
 */
export function copyOf(form: EventForm, given: CopyTerms, newId: () => string): EventForm {
  const values = fieldsIn(form);
  const isTaken = (field: string) =>
    always.includes(field) || given.parts.includes(partOf(field) as PartName);
  const taken = formFields.filter(isTaken).map((field) => [field, values[field]]);
  const copy = withFields(initialEvent, Object.fromEntries(taken));
  const first = firstOf(form.occurrences);
  const distance = first && distanceOf(first, given.startsAt);
  const moved = datesOf(form.occurrences, distance, given, newId);
  const isWithDates = given.parts.includes("when-where");
  const dates = isWithDates ? moved : new Map([["", occurrenceFrom(given.startsAt, given.endsAt ?? "")]]);
  const occurrences = [...dates.values()];
  const { opensAt, closesAt } = windowAt(copy.registrationOpensAt, copy.registrationClosesAt, {
    distance,
    occurrences,
  });
  return {
    ...copy,
    slug: "",
    occurrences,
    sessions: sessionsOf(copy.sessions, form.occurrences, { moved, distance, isWithDates }),
    registrationOpensAt: opensAt,
    registrationClosesAt: closesAt,
    registrationPaused: false,
    asOf: "",
    seriesId: given.isNext ? form.seriesId : copy.seriesId,
    edition: given.isNext && form.seriesId && form.edition ? form.edition + 1 : null,
    ...placesOf(copy, dates, distance),
  };
}

/**
 * When the next one like it could be: the same weekday and time in the first week that is still to come, after the last of
 * its dates and four weeks later at least.
 *
 * @param today of the event's zone, "YYYY-MM-DD": it is not proposed itself, since its hour may be over
 * @returns wall times; "" where nothing can be proposed
 */
export function nextLike(
  occurrences: readonly OccurrenceForm[],
  today: string,
): { startsAt: string; endsAt: string } {
  const first = firstOf(occurrences);
  if (!first?.date) return { startsAt: "", endsAt: "" };
  const { date } = first;
  const last =
    occurrences
      .flatMap(({ date: day, endDate }) => endDate || day || [])
      .sort()
      .at(-1) ?? date;
  const weeksBeyond = (day: string) =>
    Math.floor((Date.parse(day) - Date.parse(date)) / (WEEK_DAYS * DAY_MS)) + 1;
  const weeks = Math.max(WEEKS_AT_LEAST, weeksBeyond(today), weeksBeyond(last));
  const at = (day: string, clock: Wall) => (clock ? `${dayAfter(day, weeks * WEEK_DAYS)}T${clock}` : "");
  return { startsAt: at(date, first.time), endsAt: at(first.endDate || date, first.endTime) };
}

function datesOf(
  occurrences: readonly OccurrenceForm[],
  distance: Distance | null,
  { startsAt, endsAt }: CopyTerms,
  newId: () => string,
): Dates {
  const said = occurrenceFrom(startsAt, endsAt ?? "");
  // Where no date is known there is none to count from: the first one is where it is said.
  const first = firstOf(occurrences) ?? occurrences[0];
  return new Map(
    occurrences.map((each) => {
      const id = newId();
      const begins = each === first && { date: said.date, time: said.time, isDateOpen: false };
      const ends = each === first &&
        endsAt && { endDate: said.endDate, endTime: said.endTime, isEndOpen: false };
      const held = { isCancelled: false, reasonDe: "", reasonEn: "" };
      const copy = { ...(distance ? shifted(each, distance) : each), ...begins, ...ends, ...held, id };
      return [each.id ?? id, copy];
    }),
  );
}

/** They go with their dates. Where these stay behind, their days follow each other on the one there is. */
function sessionsOf(
  sessions: EventForm["sessions"],
  occurrences: readonly OccurrenceForm[],
  { moved, distance, isWithDates }: { moved: Dates; distance: Distance | null; isWithDates: boolean },
): EventForm["sessions"] {
  const copies = sessions.map((session) => {
    const from = occurrenceOf(session, occurrences);
    const to = moved.get(from?.id ?? "");
    // What has no clock time goes by days, and so does its programme.
    return from?.time && to && distance
      ? movedWith(session, { from, to, minutes: distance.minutes })
      : session;
  });
  if (isWithDates)
    return copies.map((each) => ({ ...each, occurrenceId: moved.get(each.occurrenceId ?? "")?.id ?? null }));
  return onOneDate(
    copies,
    occurrences.map(({ id }) => ({ id, date: moved.get(id ?? "")?.date })),
  );
}

function shifted(given: OccurrenceForm, { minutes, days }: Distance): OccurrenceForm {
  const { date, time, endDate, endTime, doors } = given;
  if (!date) return given;
  if (!time) return { ...given, date: dayAfter(date, days), endDate: endDate && dayAfter(endDate, days) };
  const [day, clock] = partsOf(wallAfter(`${date}T${time}`, minutes));
  // Midnight at the end of the evening belongs to it.
  const lastDay = endDate || (endTime === "00:00" ? dayAfter(date) : date);
  const [endDay, endClock] = partsOf(wallAfter(`${lastDay}T${endTime || time}`, minutes));
  const isSameDay = endDay === day || (endDay === dayAfter(day) && endClock === "00:00" && !endDate);
  const [doorsDay, doorsClock] = partsOf(doors ? wallAfter(`${date}T${doors}`, minutes) : "");
  return {
    ...given,
    date: day,
    time: clock,
    endDate: isSameDay ? "" : endDay,
    endTime: endTime && endClock,
    // They are said by the clock of that day alone.
    doors: doorsDay === day ? doorsClock : "",
  };
}

function placesOf(
  { pools, categories }: EventForm,
  dates: Dates,
  distance: Distance | null,
): Pick<EventForm, "pools" | "categories"> {
  const places = pools.map((pool) => ({ ...pool, id: null }));
  const copies = categories.map((category) => {
    const copy = copiedCategory(category, dates, distance);
    if (copy.channel !== "HERE" || copy.dates === "CHOICE" || copy.pools.length > 0) return copy;
    // It had places for each date alone, and is for all dates now.
    const pool = { ...newPool(places), name: category.nameDe, size: category.occurrences?.[0]?.size ?? null };
    const known = places.find(({ name }) => name.toLowerCase() === pool.name.toLowerCase());
    if (!known) places.push({ ...pool, id: null });
    return { ...copy, pools: [(known ?? pool).key] };
  });
  return { pools: places, categories: copies };
}

function copiedCategory(category: Category, dates: Dates, distance: Distance | null): Category {
  const own = (category.occurrences ?? []).flatMap(({ id, size, closesAt }) => {
    const copy = dates.get(id);
    return copy?.id ? [{ copy, date: { id: copy.id, size, closesAt } }] : [];
  });
  const isForAll = own.length === 0;
  const occurrences = isForAll ? [...dates.values()] : own.map(({ copy }) => copy);
  return {
    ...category,
    id: null,
    paused: false,
    isCancelled: false,
    reasonDe: "",
    reasonEn: "",
    ...windowAt(category.opensAt, category.closesAt, { distance, occurrences }),
    dates: isForAll ? "ALL" : category.dates,
    datesMax: isForAll ? null : category.datesMax,
    occurrences: own.map(({ copy, date }) => ({
      ...date,
      closesAt: windowAt("", date.closesAt, { distance, occurrences: [copy] }).closesAt,
    })),
  };
}

/** What opens and closes, moved along. What another clock time would bring behind the beginning ends there. */
function windowAt(
  opens: Wall,
  closes: Wall,
  { distance, occurrences }: { distance: Distance | null; occurrences: readonly OccurrenceForm[] },
): { opensAt: string; closesAt: string } {
  const [opensAt, closesAt] = [opens, closes].map((wall) =>
    wall && distance ? wallAfter(wall, distance.minutes) : "",
  ) as [string, string];
  const first = firstOf(occurrences);
  const begins = first && startOf(first);
  if (!begins) return { opensAt, closesAt };
  return {
    opensAt: opensAt >= begins ? "" : opensAt,
    closesAt: [closesAt, begins].sort()[0] ?? "",
  };
}

/** The earliest date that is known. */
function firstOf(occurrences: readonly OccurrenceForm[]): OccurrenceForm | null {
  const known = occurrences.filter(({ date }) => date);
  return known.toSorted((one, other) => (startOf(one) < startOf(other) ? -1 : 1))[0] ?? null;
}

function startOf({ date, time }: OccurrenceForm): string {
  return `${date}T${time || "00:00"}`;
}

function distanceOf(first: OccurrenceForm, startsAt: string): Distance {
  const [from, to] = [startOf(first), startsAt].map((wall) => Date.parse(`${wall}Z`)) as [number, number];
  const [day] = partsOf(startsAt);
  return {
    // A day alone begins when it is said.
    minutes: first.time
      ? (to - from) / MINUTE_MS
      : (Date.parse(day) - Date.parse(first.date ?? day)) / MINUTE_MS,
    days: (Date.parse(day) - Date.parse(first.date ?? day)) / DAY_MS,
  };
}

function partsOf(wall: string): [day: string, clock: string] {
  const [day = "", clock = ""] = wall.split("T");
  return [day, clock];
}
