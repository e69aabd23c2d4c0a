import type { OccurrencePlace } from "../occurrence/times.ts";
import { type Channel, isAllElsewhere, isOpenToAll } from "../registration/channel.ts";
import type { AvailabilityState } from "./availability.ts";
import type { Attendance, EventFormat } from "./vocabulary.ts";

/**
 * The format that an event has for the people of a category. Where the event is either in person or online, it is that for
 * all; a hybrid one is what the category says, or both.
 */
export function formatFor(format: EventFormat, attendance: Attendance | null): EventFormat {
  return format === "HYBRID" ? (attendance ?? format) : format;
}

/**
 * Is there a door at which a ticket is shown? Who takes part online has none, be it that others come or that nobody does.
 *
 * @param occurrences those that the category is for; each may be elsewhere than its event
 */
export function hasTicket(
  { format, occurrences }: { format: EventFormat; occurrences: readonly { place: OccurrencePlace }[] },
  attendance: Attendance | null,
): boolean {
  if (format === "HYBRID" && attendance === "ONLINE") return false;
  return occurrences.some(({ place }) => (place === "EVENT" ? format !== "ONLINE" : place !== "ONLINE"));
}

/** May everybody read how to take part from afar? So it is where nobody has to register, or not for taking part online. */
export function isLinkOpen(
  format: EventFormat,
  offered: readonly { channel: Channel; attendance: Attendance | null; onlineUrl: string | null }[],
): boolean {
  // One with a link of its own says that.
  const comesOnline = ({ channel, attendance, onlineUrl }: (typeof offered)[number]) =>
    channel === "NONE" && formatFor(format, attendance) === "ONLINE" && !onlineUrl;
  return isOpenToAll(offered) || offered.some(comesOnline);
}

/** What decides whether an event needs a link; as it is stored, or as a form holds it: "" is nothing, too. */
export type OnlineWay = {
  channel: Channel;
  hidden: boolean;
  attendance?: string | null;
  onlineUrl?: string | null;
};

/**
 * Does somebody take part from afar by the event's own link? Not where all are told a way elsewhere, where every category
 * has a link of its own, or where those who register here come to the hall.
 */
export function needsCommonLink(format: EventFormat, categories: readonly OnlineWay[]): boolean {
  if (format === "ON_SITE" || isAllElsewhere(categories)) return false;
  const ways = categories.filter(
    ({ channel, hidden }) => !hidden && (channel === "HERE" || channel === "NONE"),
  );
  return (
    ways.length === 0 ||
    ways.some((way) => (format === "ONLINE" || way.attendance !== "ON_SITE") && !way.onlineUrl?.trim())
  );
}

/**
 * Does somebody register here for taking part from afar, and so gets the link with the place? Nobody does of what is over
 * or cancelled. @param offered in public
 */
export function getsLinkByMail(
  format: EventFormat,
  offered: readonly { channel: Channel; attendance: Attendance | null; state: AvailabilityState }[],
): boolean {
  return offered.some(
    ({ channel, attendance, state }) =>
      channel === "HERE" && !isPast(state) && formatFor(format, attendance) !== "ON_SITE",
  );
}

/** Nobody takes part in it any more. */
export function isPast(state: AvailabilityState): boolean {
  return state === "ended" || state === "cancelled";
}

/** How to take part from afar. Null: it is only on site, whatever was typed before, or the address is not known yet. */
export function joinUrl({
  format,
  onlineUrl,
}: {
  format: EventFormat;
  onlineUrl: string | null;
}): string | null {
  return format === "ON_SITE" ? null : onlineUrl || null;
}
