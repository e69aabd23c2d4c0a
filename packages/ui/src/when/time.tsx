import type { ReactNode } from "react";
import { isoDay } from "../text/date.ts";
import type { OccurrenceTime } from "./occurrence.ts";

type Props = {
  /** Instants as ISO 8601. */
  of: Pick<OccurrenceTime, "startPrecision"> & { startsAt: string | null };
  timeZone: string;
  children: ReactNode;
};

/** A time in words, marked for machines as far as it is known: of a day, or a time that is about, the day. */
export function Time({ of: { startsAt, startPrecision }, timeZone, children }: Props) {
  if (startsAt === null) return <span>{children}</span>;
  return (
    <time dateTime={startPrecision === "EXACT" ? startsAt : isoDay(startsAt, timeZone)}>{children}</time>
  );
}
