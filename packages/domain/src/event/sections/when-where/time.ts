import { z } from "zod";
import { clockTime, lineOrNull, listOf, orNull, plainDate, webAddress } from "../../../fields.ts";
import { type OccurrencePlace, occurrencePlaces } from "../../../occurrence/times.ts";
import { needsCommonLink } from "../../attendance.ts";
import { FACT_MAX, NOTE_MAX, OCCURRENCES_MAX, TITLE_MAX } from "../../limits.ts";
import type { Parsed, Report, Section, Typed } from "../../section.ts";
import { eventFormats } from "../../vocabulary.ts";

/**
 * One occurrence as it is typed, by the clock of the event's zone. Whatever of its time is left out is not said: without a
 * clock time the day is known, without an end nothing is said of it.
 */
export const occurrence = z.strictObject({
  /** Made by the form for a new entry, so that it knows it again; null: it is made on saving. */
  id: orNull(z.uuid()),
  labelDe: lineOrNull(TITLE_MAX),
  labelEn: lineOrNull(TITLE_MAX),
  /** "Steht noch nicht fest". */
  isDateOpen: z.boolean(),
  date: orNull(plainDate),
  time: orNull(clockTime),
  /** "ca." */
  isAbout: z.boolean(),
  /** Without: the same day. */
  endDate: orNull(plainDate),
  endTime: orNull(clockTime),
  isEndAbout: z.boolean(),
  isEndOpen: z.boolean(),
  doors: orNull(clockTime),
  isOpening: z.boolean(),
  place: z.enum(occurrencePlaces, { error: "choiceInvalid" }),
  /** One of the organisation's venues. */
  venueId: orNull(z.uuid()),
  elsewhere: lineOrNull(FACT_MAX),
  onlineUrl: orNull(webAddress),
  noteDe: lineOrNull(NOTE_MAX),
  noteEn: lineOrNull(NOTE_MAX),
  isCancelled: z.boolean(),
  reasonDe: lineOrNull(NOTE_MAX),
  reasonEn: lineOrNull(NOTE_MAX),
});
export type OccurrenceForm = z.input<typeof occurrence>;
export type OccurrenceInput = z.output<typeof occurrence>;

/** Nothing is typed yet, and nothing has to be. */
export const newOccurrence: OccurrenceForm = {
  id: null,
  labelDe: "",
  labelEn: "",
  isDateOpen: false,
  date: "",
  time: "",
  isAbout: false,
  endDate: "",
  endTime: "",
  isEndAbout: false,
  isEndOpen: false,
  doors: "",
  isOpening: false,
  place: "EVENT",
  venueId: "",
  elsewhere: "",
  onlineUrl: "",
  noteDe: "",
  noteEn: "",
  isCancelled: false,
  reasonDe: "",
  reasonEn: "",
};

/** One with a known start and end. @param start and end as wall times, "YYYY-MM-DDTHH:MM" */
export function occurrenceFrom(start: string, end: string): OccurrenceForm {
  const [[date = "", time = ""], [endDate = "", endTime = ""]] = [start.split("T"), end.split("T")];
  return { ...newOccurrence, date, time, endDate: endDate === date ? "" : endDate, endTime };
}

const fields = {
  occurrences: listOf(occurrence, OCCURRENCES_MAX).min(1, { error: "required" }),
  timezone: z.string().refine(isTimeZone, { error: "choiceInvalid" }),
  format: z.enum(eventFormats, { error: "choiceInvalid" }),
  onlineUrl: orNull(webAddress),
};
const initial: Typed<typeof fields> = {
  occurrences: [newOccurrence],
  timezone: "Europe/Berlin",
  format: "ON_SITE",
  onlineUrl: "",
};

/** When, and whether in person or online. */
export const time = {
  fields,
  initial,
  missing: ({ occurrences, format, categories, onlineUrl }) => [
    ...(occurrences.some(isWithoutDate) ? (["occurrences"] as const) : []),
    ...(!onlineUrl && isAtEventPlace(occurrences) && needsCommonLink(format, categories)
      ? (["onlineUrl"] as const)
      : []),
  ],
  check({ occurrences }: Parsed<typeof fields>, report: Report) {
    for (const [index, each] of occurrences.entries())
      checkOccurrence(each, (field, message) => report(["occurrences", index, field], message));
    const ids = occurrences.flatMap(({ id }) => id ?? []);
    if (new Set(ids).size < ids.length) report(["occurrences"], "choiceInvalid");
  },
} satisfies Section;

/** When the event begins, as a wall time of its zone: its first day that takes place. Null: no date is known. */
export function beginningOf(
  occurrences: readonly Pick<OccurrenceInput, "date" | "time" | "isCancelled">[],
): string | null {
  const held = occurrences.filter(({ isCancelled }) => !isCancelled);
  const begins = (held.length > 0 ? held : occurrences).flatMap(({ date, time: from }) =>
    date ? [`${date}T${from ?? "00:00"}`] : [],
  );
  return begins.sort()[0] ?? null;
}

/** Whether some occurrence is where the event is, and has no other or open place. */
export function isAtEventPlace(occurrences: readonly { place: OccurrencePlace }[]): boolean {
  return occurrences.some(({ place }) => place === "EVENT");
}

/** A date that nobody said is open was only not typed yet. */
function isWithoutDate({ date, isDateOpen }: { date?: string | null; isDateOpen: boolean }): boolean {
  return !date && !isDateOpen;
}

export function checkOccurrence(
  given: OccurrenceInput,
  report: (field: keyof OccurrenceInput, message: string) => void,
): void {
  const { date, time: from, endDate, endTime: to, doors, place } = given;
  const others = { time: from, endDate, endTime: to, doors };
  if (given.isDateOpen && date) report("date", "dateNotOpen");
  else if (!date && !given.isDateOpen && Object.values(others).some(Boolean)) report("date", "required");
  if (date && to && !from) report("time", "timeNeeded");
  if (date && endDate && endDate < date) report("endDate", "endBeforeStart");
  else if (given.isEndOpen && (to || endDate)) report(to ? "endTime" : "endDate", "endNotOpen");
  // Midnight at the end of the evening belongs to it.
  else if (from && to && to !== "00:00" && (endDate ?? date) === date && to <= from)
    report("endTime", "endBeforeStart");
  if (from && doors && doors > from) report("doors", "doorsAfterStart");
  if (place === "VENUE" && !given.venueId) report("venueId", "required");
  if (place === "ELSEWHERE" && !given.elsewhere) report("elsewhere", "required");
}

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: name }));
  } catch {
    return false;
  }
}
