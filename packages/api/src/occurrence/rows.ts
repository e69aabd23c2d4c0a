import { randomUUID } from "node:crypto";
import type { Prisma } from "@podium/db/generated/client";
import type { OccurrenceForm, OccurrenceInput } from "@podium/domain/event/sections/when-where/time";
import { arranged, type OccurrenceTime } from "@podium/domain/occurrence/times";
import { instantOf, nextDay, wallTimeOf } from "@podium/domain/time/wall-time";

/** All that a form shows of an occurrence. */
export const occurrenceSelect = {
  id: true,
  labelDe: true,
  labelEn: true,
  startsAt: true,
  startPrecision: true,
  endsAt: true,
  endPrecision: true,
  isDateOpen: true,
  doorsAt: true,
  isOpening: true,
  place: true,
  venueId: true,
  elsewhere: true,
  onlineUrl: true,
  noteDe: true,
  noteEn: true,
  isCancelled: true,
  reasonDe: true,
  reasonEn: true,
} satisfies Prisma.OccurrenceSelect;
type Row = Prisma.OccurrenceGetPayload<{ select: typeof occurrenceSelect }>;

/** A stored occurrence as its form holds it: days and times as clocks in the zone show them. */
export function occurrenceForm(row: Row, timezone: string): OccurrenceForm {
  const { startsAt, startPrecision, endsAt, endPrecision, doorsAt, ...same } = row;
  const [date = "", time = ""] = wall(startsAt, timezone);
  const [endDay = "", endClock = ""] = wall(endsAt, timezone);
  // Midnight at the end of the evening is typed as the same day's.
  const isMidnight = startsAt && endsAt?.getTime() === nextDay(startsAt, timezone).getTime();
  return {
    ...same,
    labelDe: row.labelDe ?? "",
    labelEn: row.labelEn ?? "",
    date,
    time: startPrecision === "DAY" ? "" : time,
    isAbout: startPrecision === "ABOUT",
    endDate: endDay === date || (isMidnight && endPrecision !== "DAY") ? "" : endDay,
    endTime: endPrecision === "DAY" ? "" : endClock,
    isEndAbout: endPrecision === "ABOUT",
    isEndOpen: endPrecision === "OPEN",
    doors: wall(doorsAt, timezone)[1] ?? "",
    elsewhere: row.elsewhere ?? "",
    noteDe: row.noteDe ?? "",
    noteEn: row.noteEn ?? "",
    reasonDe: row.reasonDe ?? "",
    reasonEn: row.reasonEn ?? "",
  };
}

function wall(instant: Date | null, timezone: string): string[] {
  return instant ? wallTimeOf(instant, timezone).split("T") : [];
}

/**
 * What is typed of the occurrences as rows in the order of time, each with its bounds, and what lists name.
 *
 * @param timezone the event's, in which dates and times are typed
 */
export function occurrenceRows(occurrences: readonly OccurrenceInput[], timezone: string) {
  return arranged(
    occurrences.map((given) => toRow(given, timezone)),
    timezone,
  );
}

function toRow(given: OccurrenceInput, timezone: string) {
  const { date, time, isAbout, endDate, endTime, isEndAbout, isEndOpen, doors, ...same } = given;
  const when: OccurrenceTime = {
    startsAt: date === null ? null : instantOf(`${date}T${time ?? "00:00"}`, timezone),
    startPrecision: time === null ? "DAY" : isAbout ? "ABOUT" : "EXACT",
    ...endOf(given, timezone),
  };
  return {
    ...same,
    ...when,
    id: given.id ?? randomUUID(),
    doorsAt: date === null || doors === null ? null : instantOf(`${date}T${doors}`, timezone),
    // A place of its own that was typed before another was chosen is none.
    venueId: given.place === "VENUE" ? given.venueId : null,
    elsewhere: given.place === "ELSEWHERE" ? given.elsewhere : null,
    onlineUrl: given.place === "ONLINE" ? given.onlineUrl : null,
  };
}

function endOf(
  { date, endDate, endTime, isEndAbout, isEndOpen }: OccurrenceInput,
  timezone: string,
): Pick<OccurrenceTime, "endsAt" | "endPrecision"> {
  if (date === null || isEndOpen) return { endsAt: null, endPrecision: isEndOpen ? "OPEN" : "EXACT" };
  if (endTime === null)
    return endDate === null || endDate === date
      ? { endsAt: null, endPrecision: "EXACT" }
      : { endsAt: instantOf(`${endDate}T00:00`, timezone), endPrecision: "DAY" };
  const endsAt =
    endTime === "00:00" && endDate === null
      ? nextDay(instantOf(`${date}T12:00`, timezone), timezone)
      : instantOf(`${endDate ?? date}T${endTime}`, timezone);
  return { endsAt, endPrecision: isEndAbout ? "ABOUT" : "EXACT" };
}
