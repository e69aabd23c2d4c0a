import type { Transaction } from "@podium/db/client";
import { Prisma } from "@podium/db/generated/client";
import type { Locale } from "@podium/domain/locale";
import { isNotYetKnown } from "@podium/domain/occurrence/times";
import { announcementOf } from "../../changes.ts";
import type { Context } from "../../context.ts";
import { inLanguage, pick } from "../../language/texts.ts";
import { datesOf, datesSelect } from "../../occurrence/times.ts";
import { note, sources } from "../../request/made-of.ts";
import { isListed, listed } from "../visible.ts";
import type { EventNeighbour, EventPage } from "./views.ts";

type Placed = { id: string; startsAt: Date };

/**
 * "Weiter mit": the events online before and after this one, by their beginning; of two at once the id decides. What is
 * before or after a date that is not yet known nobody can say.
 */
export async function neighboursOf(
  ctx: Context,
  event: Placed,
  locale: Locale,
): Promise<EventPage["neighbours"]> {
  if (isNotYetKnown(event.startsAt)) return { previous: null, next: null };
  const nearest = async (condition: Prisma.EventWhereInput, direction: "asc" | "desc") => {
    const row = await ctx.database.event.findFirst({
      where: { AND: [listed, condition] },
      orderBy: [{ startsAt: direction }, { id: direction }],
      select: {
        id: true,
        slug: true,
        startsAt: true,
        ...datesSelect,
        translations: { ...inLanguage(locale), select: { locale: true, title: true } },
      },
    });
    if (row) note(ctx, [sources.text(row.id)]);
    return row && !isNotYetKnown(row.startsAt) ? toNeighbour(row, locale) : null;
  };
  const { id, startsAt } = event;
  const [previous, next] = await Promise.all([
    nearest(
      { startsAt: { lte: startsAt }, OR: [{ startsAt: { lt: startsAt } }, { id: { lt: id } }] },
      "desc",
    ),
    nearest({ startsAt: { gte: startsAt }, OR: [{ startsAt: { gt: startsAt } }, { id: { gt: id } }] }, "asc"),
  ]);
  return { previous, next };
}

/** The pages of those between which an event has come to stand name it from now on: they are told of with the commit. */
export async function announceNeighbours(transaction: Transaction, eventId: string): Promise<void> {
  await transaction.$executeRaw`
    SELECT ${announcementOf(Prisma.sql`neighbour."id"`, { text: true })} FROM "Event" event CROSS JOIN LATERAL (
      (SELECT "id" FROM "Event" WHERE ${isListed}
        AND ("startsAt", "id") < (event."startsAt", event."id") ORDER BY "startsAt" DESC, "id" DESC LIMIT 1)
      UNION ALL
      (SELECT "id" FROM "Event" WHERE ${isListed}
        AND ("startsAt", "id") > (event."startsAt", event."id") ORDER BY "startsAt", "id" LIMIT 1)
    ) AS neighbour WHERE event."id" = ${eventId}::uuid`;
}

/** What a page says of another event that it leads to, and whether it may. */
export function otherEventSelect(locale: Locale) {
  return {
    id: true,
    slug: true,
    status: true,
    unpublishedAt: true,
    ...datesSelect,
    translations: { ...inLanguage(locale), select: { locale: true, title: true } },
  } satisfies Prisma.EventSelect;
}

type NeighbourRow = Parameters<typeof datesOf>[0] & {
  slug: string;
  translations: { locale: string; title: string }[];
};

export function toNeighbour(row: NeighbourRow, locale: Locale): EventNeighbour {
  return {
    slug: row.slug,
    title: pick(row.translations, locale).title,
    dates: datesOf(row),
  };
}
