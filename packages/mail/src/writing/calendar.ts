import {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendar,
  ICalCalendarMethod,
  ICalEventStatus,
} from "ical-generator";
import type { About } from "../about.ts";
import { catalogue } from "../catalogue.ts";

/** What the calendar entry needs beside the event. */
export type CalendarEntry = {
  /** The same for all mails about one registration. */
  uid: string;
  /** Higher than that of every earlier entry: the event's number and the registration's own, together. */
  sequence: number;
  /** When the mail was queued: DTSTAMP. */
  stamp: Date;
  attendee: { name: string; email: string };
  /** How to take part from afar, for this person; null: not from afar, or not known yet. */
  joinUrl: string | null;
};

/** RFC 5545 text and the METHOD that its MIME type repeats (RFC 6047, 2.4). */
export type CalendarPart = { method: "REQUEST" | "CANCEL"; content: string };

/** A person with a place gets the entry. @returns undefined without an entry */
export function invitation(about: About, entry: CalendarEntry | null | undefined): CalendarPart | undefined {
  return entry ? calendarPart("REQUEST", about, entry) : undefined;
}

/** The place is gone, and the entry with it. @returns undefined when there never was an entry */
export function withdrawal(about: About, entry: CalendarEntry | null): CalendarPart | undefined {
  return entry ? calendarPart("CANCEL", about, entry) : undefined;
}

/**
 * The calendar part of a mail (RFC 5545, RFC 5546). All times in UTC: no VTIMEZONE that could be missing or old. The
 * registration's own link stays out, since calendars are shared. The way to take part from afar is what the entry is
 * for, and stands in it while there is a place.
 */
function calendarPart(
  method: CalendarPart["method"],
  { event, locale, sender }: About,
  entry: CalendarEntry,
): CalendarPart {
  const cancelled = method === "CANCEL";
  const labels = catalogue(locale).frame.facts;
  const joinUrl = cancelled ? null : entry.joinUrl;
  const content = new ICalCalendar({
    prodId: { company: "Podium", product: "Podium", language: "EN" },
    method: ICalCalendarMethod[method],
    events: [
      {
        id: entry.uid,
        // RFC 5546, 2.1.4: the highest number counts, for a request as for its withdrawal.
        sequence: entry.sequence,
        stamp: entry.stamp,
        start: event.startsAt,
        end: event.endsAt,
        summary: event.title,
        location: event.venueLine ?? joinUrl ?? (event.online ? labels.onlineOnly : null),
        description: joinUrl ? `${labels.online}: ${joinUrl}` : null,
        url: event.url,
        status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
        organizer: { name: sender.organisation, email: sender.contact },
        attendees: [
          {
            name: entry.attendee.name,
            email: entry.attendee.email,
            role: ICalAttendeeRole.REQ,
            status: ICalAttendeeStatus.ACCEPTED,
            rsvp: false,
          },
        ],
      },
    ],
  }).toString();
  return { method, content };
}
