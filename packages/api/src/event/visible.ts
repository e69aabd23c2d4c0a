import { Prisma } from "@podium/db/generated/client";
import { SLUG } from "@podium/domain/event/slug";

/** What visitors may see: a cancelled event keeps its page. */
export const visible: Prisma.EventWhereInput = {
  status: { in: ["PUBLISHED", "CANCELLED"] },
  unpublishedAt: null,
};

/** What stands in lists and beside other events. */
export const listed: Prisma.EventWhereInput = { ...visible, archivedAt: null };

/** The same for raw statements, of the rows of "Event". */
export const isVisible = Prisma.raw(`"status" IN ('PUBLISHED', 'CANCELLED') AND "unpublishedAt" IS NULL`);
export const isListed = Prisma.sql`${isVisible} AND "archivedAt" IS NULL`;

/** The event at an address, if visitors may see it. Whatever else stands in an address never reaches the database. */
export function visibleAt(slug: string): Prisma.EventWhereInput {
  return { AND: [visible, SLUG.test(slug) ? { slug } : { id: { in: [] } }] };
}

/** The event that has an address or had it, whatever its state. */
export function leadsTo(slug: string): Prisma.EventWhereInput {
  return SLUG.test(slug) ? { slugs: { some: { slug } } } : { id: { in: [] } };
}
