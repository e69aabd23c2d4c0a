import type { OccurrenceTime } from "@podium/domain/occurrence/times";
import { fill } from "@podium/domain/sentence";
import { formatOccurrence } from "@podium/ui/when/occurrence.ts";
import {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendar,
  ICalCalendarMethod,
  type ICalEventData,
  ICalEventStatus,
  ICalEventTransparency,
} from "ical-generator";
import type { About } from "../about.ts";
import { catalogue } from "../catalogue.ts";

/** What the calendar entry needs beside the event. */
export type CalendarEntry = {
  /** One entry for each occurrence whose date is known, and what identifies it in all mails about one registration. */
  occurrences: readonly {
    uid: string;
    isAllDay: boolean;
    start: Date;
    end: Date | null;
    /** As far as the time is known, where the entry shows more than that; null: as it stands. */
    loosely: (OccurrenceTime & { timezone: string }) | null;
    label: string | null;
    location: string | null;
    online: boolean;
    /** How to take part from afar, for this person; null: not from afar, or not known yet. */
    joinUrl: string | null;
    isCancelled: boolean;
    /** It is not at this time any more, and no other one is known. */
    isPostponed: boolean;
  }[];
  /** Higher than that of every earlier entry: the event's number and the registration's own, together. */
  sequence: number;
  /** When the mail was queued: DTSTAMP. */
  stamp: Date;
  attendee: { name: string; email: string };
};

/** RFC 5545 text and the METHOD that its MIME type repeats (RFC 6047, 2.4). */
export type CalendarPart = { method: "REQUEST" | "CANCEL" | "PUBLISH"; content: string };

/** A person with a place gets the entry. @returns undefined without an entry */
export function invitation(about: About, entry: CalendarEntry | null | undefined): CalendarPart | undefined {
  return entry ? calendarPart(about, entry, false) : undefined;
}

/** The place is gone, and the entry with it. @returns undefined when there never was an entry */
export function withdrawal(about: About, entry: CalendarEntry | null): CalendarPart | undefined {
  return entry ? calendarPart(about, entry, true) : undefined;
}

/**
 * The calendar part of a mail (RFC 5545, RFC 5546). All times in UTC: no VTIMEZONE that could be missing or old. The
 * registration's own link stays out, since calendars are shared. The way to take part from afar is what the entry is
 * for, and stands in it while there is a place. A request has one identifier (RFC 5546, 3.2.2), so several occurrences
 * are published, which is for entries without attendees (3.2.1).
 */
function calendarPart(about: About, entry: CalendarEntry, isWithdrawn: boolean): CalendarPart {
  const isSingle = entry.occurrences.length === 1;
  const method = isSingle ? (isWithdrawn ? "CANCEL" : "REQUEST") : "PUBLISH";
  const content = new ICalCalendar({
    prodId: { company: "Podium", product: "Podium", language: "EN" },
    method: ICalCalendarMethod[method],
    events: entry.occurrences.map((occurrence) => ({
      ...eventOf(about, entry, occurrence, isWithdrawn),
      ...(isSingle && { attendees: [attendeeOf(entry)] }),
    })),
  }).toString();
  return { method, content };
}

function eventOf(
  { event, locale, sender }: About,
  entry: CalendarEntry,
  occurrence: CalendarEntry["occurrences"][number],
  isWithdrawn: boolean,
): ICalEventData {
  const labels = catalogue(locale).frame.facts;
  const summary = [event.title, occurrence.label].filter(Boolean).join(" – ");
  const isCancelled = isWithdrawn || occurrence.isCancelled;
  const joinUrl = isCancelled ? null : occurrence.joinUrl;
  const { loosely } = occurrence;
  const described = [
    loosely && formatOccurrence(loosely, { locale, timeZone: loosely.timezone }),
    joinUrl && `${labels.online}: ${joinUrl}`,
  ].filter(Boolean);
  return {
    id: occurrence.uid,
    // RFC 5546, 2.1.4: the highest number counts, for a request as for its withdrawal.
    sequence: entry.sequence,
    stamp: entry.stamp,
    start: occurrence.start,
    end: occurrence.end,
    allDay: occurrence.isAllDay,
    // No status means "postponed" (RFC 5545, 3.8.1.11), so the words say it, and the time counts as free.
    summary: occurrence.isPostponed ? fill(labels.postponed, { title: summary }) : summary,
    ...(occurrence.isPostponed && { transparency: ICalEventTransparency.TRANSPARENT }),
    location: occurrence.location ?? joinUrl ?? (occurrence.online ? labels.onlineOnly : null),
    description: described.join("\n") || null,
    url: event.url,
    status: isCancelled
      ? ICalEventStatus.CANCELLED
      : occurrence.isPostponed
        ? ICalEventStatus.TENTATIVE
        : ICalEventStatus.CONFIRMED,
    organizer: { name: sender.organisation, email: sender.contact },
  };
}

function attendeeOf({ attendee: { name, email } }: CalendarEntry) {
  return { name, email, role: ICalAttendeeRole.REQ, status: ICalAttendeeStatus.ACCEPTED, rsvp: false };
}
