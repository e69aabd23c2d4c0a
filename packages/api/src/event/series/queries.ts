import { localised } from "@podium/domain/locale";
import { eventsWith, type OrganisationScope } from "../../access/scope.ts";
import type { Context } from "../../context.ts";
import { inLanguage } from "../../language/texts.ts";
import { datesOf, datesSelect } from "../../occurrence/times.ts";
import { titleOf } from "../staff/list-item.ts";
import type { SeriesList } from "./views.ts";

/** The series of an organisation, by name, each with the events in it. @param scope proof of `event.create` */
export async function seriesOf(
  ctx: Context,
  { organisationId, actor }: OrganisationScope,
): Promise<SeriesList> {
  const inSeries = { series: { organisationId } };
  const mine = await eventsWith(ctx.database, actor, "event.edit");
  const [organisation, all, editable] = await Promise.all([
    ctx.database.organisation.findUniqueOrThrow({
      where: { id: organisationId },
      select: {
        nameDe: true,
        nameEn: true,
        series: {
          orderBy: [{ nameDe: "asc" }, { id: "asc" }],
          select: { id: true, version: true, nameDe: true, nameEn: true },
        },
      },
    }),
    ctx.database.event.groupBy({ by: ["seriesId"], where: inSeries, _count: true }),
    ctx.database.event.findMany({
      where: { AND: [inSeries, mine] },
      orderBy: [{ startsAt: "desc" }, { id: "asc" }],
      select: {
        id: true,
        seriesId: true,
        ...datesSelect,
        translations: { ...inLanguage(actor.locale), select: { locale: true, title: true } },
      },
    }),
  ]);
  const counts = new Map(all.map(({ seriesId, _count }) => [seriesId, _count]));
  const known = Map.groupBy(editable, ({ seriesId }) => seriesId);
  return {
    organisationId,
    organisationName: localised(actor.locale, organisation.nameDe, organisation.nameEn),
    series: organisation.series.map((series) => {
      const events = known.get(series.id) ?? [];
      const isWhole = events.length === (counts.get(series.id) ?? 0);
      return {
        ...series,
        events: isWhole
          ? events.map((row) => ({ id: row.id, title: titleOf(row, actor), dates: datesOf(row) }))
          : null,
      };
    }),
  };
}
