import type { Prisma } from "@podium/db/generated/client";
import { audiences, eventFormats } from "@podium/domain/event/vocabulary";
import type { Locale } from "@podium/domain/locale";
import type { Context } from "../../../context.ts";
import { databaseNow } from "../../../database-clock.ts";
import { note, sources } from "../../../request/made-of.ts";
import { listed } from "../../visible.ts";
import { organisationNameSelect, toOrganisationName } from "../organisation-name.ts";
import type { EventFacets } from "./views.ts";

/** What the filter form offers: only choices that lead to some event of the period. Five SQL statements. */
export async function eventFacets(
  ctx: Context,
  { locale, period }: { locale: Locale; period: "upcoming" | "past" },
): Promise<EventFacets> {
  note(ctx, [sources.everyText]);
  const now = await databaseNow(ctx.database);
  const shown: Prisma.EventWhereInput = {
    AND: [listed, { endsAt: period === "upcoming" ? { gt: now } : { lte: now } }],
  };
  const [organisations, venues, formats, audienceLists] = await Promise.all([
    ctx.database.organisation.findMany({
      where: { events: { some: shown } },
      select: organisationNameSelect,
    }),
    ctx.database.venue.findMany({
      where: { events: { some: shown } },
      distinct: ["city"],
      orderBy: { city: "asc" },
      select: { city: true },
    }),
    ctx.database.event.groupBy({ by: ["format"], where: shown }),
    ctx.database.event.groupBy({ by: ["audiences"], where: shown }),
  ]);
  const addressed = new Set(audienceLists.flatMap((row) => row.audiences));
  const held = new Set(formats.map((row) => row.format));
  return {
    organisations: organisations
      .map((organisation) => toOrganisationName(organisation, locale))
      .sort((one, other) => one.name.localeCompare(other.name, locale)),
    audiences: audiences.filter((audience) => addressed.has(audience)),
    cities: venues.map(({ city }) => city),
    formats: eventFormats.filter((format) => held.has(format)),
  };
}
