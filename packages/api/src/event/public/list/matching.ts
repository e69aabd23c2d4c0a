import type { Prisma } from "@podium/db/generated/client";
import type { FeedFilter } from "@podium/domain/event/filter";
import type { Context } from "../../../context.ts";
import { eventsWithText } from "../../text-search.ts";

/** The filters as a condition, but for the time. At most three SQL statements. */
export async function matchingEvents(ctx: Context, filter: FeedFilter): Promise<Prisma.EventWhereInput> {
  const [found, organisation] = await Promise.all([
    eventsWithText(ctx.database, filter.text, { forgiving: true }),
    filter.organisation
      ? ctx.database.organisation.findFirst({ where: { slug: filter.organisation }, select: { id: true } })
      : undefined,
  ]);
  if (organisation === null) return { id: { in: [] } };
  return {
    // By its id, PostgreSQL knows whether these are many or few, and does not go through all dates to find the few.
    ...(organisation && { organisationId: organisation.id }),
    ...(filter.series && { series: { slug: filter.series } }),
    ...(filter.audience && { audiences: { has: filter.audience } }),
    ...(filter.city && { venue: { city: filter.city } }),
    ...(filter.format && { format: filter.format }),
    ...(found && { id: { in: found } }),
  };
}
