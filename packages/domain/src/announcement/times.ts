import type { EventForm } from "../event/schema.ts";
import { newOccurrence, type OccurrenceForm } from "../event/sections/when-where/time.ts";
import { dayAfter } from "./dates.ts";
import type { Standing } from "./fill.ts";
import type { Time } from "./finding.ts";

/** As the form holds it: what the text leaves open stays open. Midnight at the end of an evening belongs to it. */
function occurrenceOf({ day, lastDay, start, startsAbout, end, endsAbout, endsOpen }: Time): OccurrenceForm {
  const endTime = end === "24:00" ? "00:00" : (end ?? "");
  const isNextDay = start !== null && endTime !== "" && endTime !== "00:00" && endTime <= start;
  return {
    ...newOccurrence,
    date: day,
    time: start ?? "",
    isAbout: startsAbout,
    endDate: lastDay ?? (isNextDay ? dayAfter(day) : ""),
    endTime,
    isEndAbout: endsAbout,
    isEndOpen: endsOpen,
  };
}

const timed = ["date", "time", "isAbout", "endDate", "endTime", "isEndAbout", "isEndOpen"] as const;
const isSame = (one: OccurrenceForm, other: OccurrenceForm) =>
  timed.every((field) => (one[field] || "") === (other[field] || ""));
const isBlank = ({ date, isDateOpen }: OccurrenceForm) => !date && !isDateOpen;

/** A date beside others that are there already may be one of them, changed: that is for the editor to say. */
export function standingOfTime({ occurrences }: EventForm, time: Time): Standing {
  const occurrence = occurrenceOf(time);
  if (occurrences.some((each) => isSame(each, occurrence))) return "same";
  return occurrences.every(isBlank) ? "fills" : "adds";
}

/** Each date is an occurrence; what was empty makes room. */
export function fillTimes(form: EventForm, times: readonly Time[]): { form: EventForm; paths: string[] } {
  const given = form.occurrences.filter((each) => !isBlank(each));
  const added = times.map(occurrenceOf).filter((each) => !given.some((other) => isSame(each, other)));
  if (added.length === 0) return { form, paths: [] };
  return { form: { ...form, occurrences: [...given, ...added] }, paths: ["occurrences"] };
}
