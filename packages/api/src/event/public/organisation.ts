import type { Locale } from "@podium/domain/locale";
import type { Context } from "../../context.ts";
import { headSelect, toHead } from "../../organisation/look.ts";
import type { OrganisationHead } from "../../organisation/views.ts";
import { note, sources } from "../../request/made-of.ts";
import { eventOfPreview } from "../preview/link.ts";
import { leadsTo } from "../visible.ts";

/**
 * Who holds the event at an address, for the header above its pages, also while it is offline. Null: there is none; of a
 * draft nothing is said.
 */
export async function organisationOfEvent(
  ctx: Context,
  { slug, locale }: { slug: string; locale: Locale },
): Promise<OrganisationHead | null> {
  const row = await ctx.database.event.findFirst({
    where: { AND: [leadsTo(slug), { status: { not: "DRAFT" } }] },
    select: { id: true, organisation: { select: headSelect } },
  });
  note(ctx, [sources.organisations, row ? sources.text(row.id) : sources.everyText]);
  return row && toHead(row.organisation, locale);
}

/** The same for the page of a preview. */
export async function organisationOfPreview(
  ctx: Context,
  { token, locale }: { token: string; locale: Locale },
): Promise<OrganisationHead | null> {
  const id = await eventOfPreview(ctx, token);
  if (id === null) return null;
  const { organisation } = await ctx.database.event.findUniqueOrThrow({
    where: { id },
    select: { organisation: { select: headSelect } },
  });
  return toHead(organisation, locale);
}
