import type { Prisma } from "@podium/db/generated/client";
import { SLUG } from "@podium/domain/event/slug";

/** What visitors may see: a cancelled event keeps its page. */
export const visible: Prisma.EventWhereInput = { status: { in: ["PUBLISHED", "CANCELLED"] } };

/** The event at an address, if visitors may see it. Whatever else stands in an address never reaches the database. */
export function visibleAt(slug: string): Prisma.EventWhereInput {
  return { AND: [visible, SLUG.test(slug) ? { slug } : { id: { in: [] } }] };
}
