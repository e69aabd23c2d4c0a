import { Prisma } from "@podium/db/generated/client";
import type { AttendeeSort } from "@podium/domain/attendee/schema";

/** The tables that all statements about attendees read. */
export const attendeeTables = Prisma.sql`
  "Registration" registration JOIN "RegistrationGroup" party ON party."id" = registration."groupId"`;

const HAYSTACK = Prisma.sql`
  registration."firstName" || ' ' || registration."lastName" || ' ' || registration."email" || ' '
  || coalesce(party."organisation", '')`;

/** Attendees of one event that contain every word of the search, in any order and any case. */
export function attendeesWhere(eventId: string, search: string): Prisma.Sql {
  const words = search.normalize("NFC").split(/\s+/u).filter(Boolean);
  const conditions = words.map(
    (word) => Prisma.sql`${HAYSTACK} ILIKE ${`%${word.replace(/[\\%_]/gu, "\\$&")}%`}`,
  );
  return Prisma.join([Prisma.sql`registration."eventId" = ${eventId}::uuid`, ...conditions], " AND ");
}

/**
 * What each sort compares, the row's id last so that no two rows are equal. Names sort as in a German telephone book's
 * order of letters, whatever the database's own collation is.
 */
const sortColumns: Record<AttendeeSort, Prisma.Sql[]> = {
  name: [
    Prisma.sql`registration."lastName" COLLATE "de-x-icu"`,
    Prisma.sql`registration."firstName" COLLATE "de-x-icu"`,
  ],
  email: [Prisma.sql`registration."emailNormalised" COLLATE "de-x-icu"`],
  state: [
    Prisma.sql`registration."state"`,
    Prisma.sql`registration."lastName" COLLATE "de-x-icu"`,
    Prisma.sql`registration."firstName" COLLATE "de-x-icu"`,
  ],
  createdAt: [Prisma.sql`registration."createdAt"`],
};

function sortKey(sort: AttendeeSort): Prisma.Sql[] {
  return [...sortColumns[sort], Prisma.sql`registration."id"`];
}

/** ORDER BY for one direction. */
export function inOrder(sort: AttendeeSort, direction: "asc" | "desc"): Prisma.Sql {
  const word = direction === "asc" ? Prisma.sql`ASC` : Prisma.sql`DESC`;
  return Prisma.join(sortKey(sort).map((column) => Prisma.sql`${column} ${word}`));
}

/** The rows that come after one that is known, in that order; the place is looked up, so that links carry an id only. */
export function following(sort: AttendeeSort, direction: "asc" | "desc", id: string): Prisma.Sql {
  const key = Prisma.join(sortKey(sort));
  const than = direction === "asc" ? Prisma.sql`>` : Prisma.sql`<`;
  return Prisma.sql`(${key}) ${than} (SELECT ${key} FROM "Registration" registration WHERE registration."id" = ${id}::uuid)`;
}
