import type { Prisma } from "@podium/db/generated/client";
import type { Locale } from "@podium/domain/locale";
import type { Context } from "../../context.ts";
import { inLanguage, pick } from "../texts.ts";
import { visible } from "../visible.ts";
import type { EventNeighbour, EventPage } from "./views.ts";

type Placed = { id: string; startsAt: Date };

/** "Weiter mit": the events online before and after this one, by their beginning; of two at once the id decides. */
export async function neighboursOf(
  ctx: Context,
  event: Placed,
  locale: Locale,
): Promise<EventPage["neighbours"]> {
  const nearest = async (condition: Prisma.EventWhereInput, direction: "asc" | "desc") => {
    const row = await ctx.database.event.findFirst({
      where: { AND: [visible, condition] },
      orderBy: [{ startsAt: direction }, { id: direction }],
      select: {
        slug: true,
        startsAt: true,
        timezone: true,
        translations: { ...inLanguage(locale), select: { locale: true, title: true } },
      },
    });
    return row && toNeighbour(row, locale);
  };
  const { id, startsAt } = event;
  const [previous, next] = await Promise.all([
    nearest({ OR: [{ startsAt: { lt: startsAt } }, { startsAt, id: { lt: id } }] }, "desc"),
    nearest({ OR: [{ startsAt: { gt: startsAt } }, { startsAt, id: { gt: id } }] }, "asc"),
  ]);
  return { previous, next };
}

type NeighbourRow = {
  slug: string;
  startsAt: Date;
  timezone: string;
  translations: { locale: string; title: string }[];
};

function toNeighbour(row: NeighbourRow, locale: Locale): EventNeighbour {
  return {
    slug: row.slug,
    title: pick(row.translations, locale).title,
    startsAt: row.startsAt.toISOString(),
    timezone: row.timezone,
  };
}
