import ICAL from "ical.js";
import { sync, type VEvent } from "node-ical";
import type { Entry } from "./announcement.ts";

const clock = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Europe/Berlin",
  dateStyle: "short",
  timeStyle: "short",
});
/** "2031-05-04T16:00" in Germany. */
const wallTime = (instant: Date) => clock.format(instant).replace(" ", "T");
const inOrder = (entries: Entry[]) =>
  entries.toSorted((one, other) => `${one.start} ${one.name}`.localeCompare(`${other.start} ${other.name}`));

/** The entries of a calendar file (RFC 5545) by one program: the reader of Thunderbird's kin. */
export function readByIcalJs(file: string): Entry[] {
  const entries = ICAL.Component.fromString(file)
    .getAllSubcomponents("vevent")
    .map((component) => {
      const { summary, startDate, endDate, location } = new ICAL.Event(component);
      const at = (time: ICAL.Time) => (time.isDate ? time.toString() : wallTime(time.toJSDate()));
      const isCancelled = component.getFirstPropertyValue("status") === "CANCELLED";
      return entryOf(summary, at(startDate), at(endDate), location, isCancelled);
    });
  return inOrder(entries);
}

/** The same by another one, which shares no line with it. */
export function readByNodeIcal(file: string): Entry[] {
  const entries = Object.values(sync.parseICS(file))
    .filter((component): component is VEvent => component?.type === "VEVENT")
    .map(({ summary, start, end, datetype, location, status }) => {
      const at = (time: Date) => (datetype === "date" ? dayOf(time) : wallTime(time));
      return entryOf(textOf(summary), at(start), at(end ?? start), textOf(location), status === "CANCELLED");
    });
  return inOrder(entries);
}

function entryOf(
  name: string,
  start: string,
  end: string,
  where: string | null,
  isCancelled: boolean,
): Entry {
  return { name, start, end, where: where || null, ...(isCancelled && { isCancelled: true as const }) };
}

/** This program keeps a day as its midnight where it runs. */
const dayOf = (midnight: Date) =>
  [midnight.getFullYear(), midnight.getMonth() + 1, midnight.getDate()]
    .map((part) => String(part).padStart(2, "0"))
    .join("-");

const textOf = (value: unknown) =>
  typeof value === "object" && value !== null && "val" in value ? String(value.val) : String(value ?? "");
