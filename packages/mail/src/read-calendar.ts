import ICAL from "ical.js";
import type { RenderedMail } from "./render.ts";

/** What a calendar program makes of the part. */
export function read(ics: RenderedMail["ics"]) {
  const calendar = ICAL.Component.fromString(ics?.content ?? "");
  const entries = calendar.getAllSubcomponents("vevent");
  const [entry] = entries;
  if (!entry || entries.length !== 1) throw new Error("not exactly one entry");
  const event = new ICAL.Event(entry);
  return {
    method: calendar.getFirstPropertyValue("method"),
    status: entry.getFirstPropertyValue("status"),
    uid: event.uid,
    sequence: event.sequence,
    starts: event.startDate.toJSDate().toISOString(),
    ends: event.endDate.toJSDate().toISOString(),
    summary: event.summary,
    location: event.location,
    description: event.description,
    attendees: event.attendees.map((attendee) => String(attendee.getFirstValue())),
    organizer: event.organizer,
    stamp: String(entry.getFirstPropertyValue("dtstamp")),
  };
}
