import type { ReactNode } from "react";

/** A time in words, marked for machines where it is known. @param props.startsAt ISO 8601 */
export function Time({ startsAt, children }: { startsAt: string | null; children: ReactNode }) {
  return startsAt === null ? <span>{children}</span> : <time dateTime={startsAt}>{children}</time>;
}
