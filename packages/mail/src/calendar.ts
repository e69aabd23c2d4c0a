import {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendar,
  ICalCalendarMethod,
  ICalEventStatus,
} from "ical-generator";
import type { EventFacts, Sender } from "./about.ts";
import type { CalendarFacts } from "./registration/values.ts";
import type { RenderedMail } from "./values.ts";

/**
 * The calendar part of a mail (RFC 5545, RFC 5546): a request for a confirmed place, a cancellation when it is gone.
 * All times in UTC: no VTIMEZONE that could be missing or old. The registration's own link stays out, since calendars
 * are shared.
 */
export function calendarPart(
  method: "REQUEST" | "CANCEL",
  event: EventFacts,
  sender: Sender,
  calendar: CalendarFacts,
): RenderedMail["ics"] {
  const cancelled = method === "CANCEL";
  const content = new ICalCalendar({
    prodId: { company: "Podium", product: "Podium", language: "EN" },
    method: ICalCalendarMethod[method],
    events: [
      {
        id: calendar.uid,
        // RFC 5546, 2.1.4: the highest number counts, for a request as for its withdrawal.
        sequence: calendar.sequence,
        stamp: calendar.stamp,
        start: event.startsAt,
        end: event.endsAt,
        summary: event.title,
        location: event.place,
        url: event.url,
        status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
        organizer: { name: sender.organisation, email: sender.contact },
        attendees: [
          {
            name: calendar.attendee.name,
            email: calendar.attendee.email,
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
