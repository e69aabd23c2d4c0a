import { type Channel, isOpenToAll } from "../registration/channel.ts";
import type { Attendance, EventFormat } from "./vocabulary.ts";

/**
 * The format that an event has for the people of a category. Where the event is either in person or online, it is that for
 * all; a hybrid one is what the category says, or both.
 */
export function formatFor(format: EventFormat, attendance: Attendance | null): EventFormat {
  return format === "HYBRID" ? (attendance ?? format) : format;
}

/** Is there a door at which a ticket is shown? Who takes part online in an event that others come to has none. */
export function hasTicket(format: EventFormat, attendance: Attendance | null): boolean {
  return format !== "HYBRID" || attendance !== "ONLINE";
}

/** May everybody read how to take part from afar? So it is where nobody has to register, or not for taking part online. */
export function isLinkOpen(
  format: EventFormat,
  offered: readonly { channel: Channel; attendance: Attendance | null }[],
): boolean {
  const comesOnline = ({ channel, attendance }: (typeof offered)[number]) =>
    channel === "NONE" && formatFor(format, attendance) === "ONLINE";
  return isOpenToAll(offered) || offered.some(comesOnline);
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
