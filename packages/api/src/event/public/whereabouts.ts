import type { Prisma } from "@podium/db/generated/client";
import { contactOf } from "@podium/domain/event/contact";
import { type Locale, localised, wording } from "@podium/domain/locale";
import type { Context } from "../../context.ts";
import { contactsSelect } from "../../registration/event-view.ts";
import { note, sources } from "../../request/made-of.ts";
import { slugIs } from "../visible.ts";
import type { Whereabouts } from "./views.ts";

const offline: Prisma.EventWhereInput = {
  OR: [{ status: "WITHDRAWN" }, { status: { not: "DRAFT" }, unpublishedAt: { not: null } }],
};

/**
 * What became of the event at an address where none is to be seen. Its title is not said: it may be why it is offline.
 * Null: there never was one.
 */
export async function whereabouts(
  ctx: Context,
  { slug, locale }: { slug: string; locale: Locale },
): Promise<Whereabouts | null> {
  const row = await ctx.database.event.findFirst({
    where: { AND: [slugIs(slug), offline] },
    select: {
      id: true,
      status: true,
      statusReasonDe: true,
      statusReasonEn: true,
      contacts: contactsSelect,
      organisation: { select: { nameDe: true, nameEn: true, email: true, phone: true } },
    },
  });
  note(ctx, [row ? sources.text(row.id) : sources.everyText]);
  if (!row) return null;
  const { organisation } = row;
  const isWithdrawn = row.status === "WITHDRAWN";
  return {
    reason: isWithdrawn ? wording(locale, row.statusReasonDe, row.statusReasonEn) : null,
    organisation: localised(locale, organisation.nameDe, organisation.nameEn),
    contact: contactOf(row),
  };
}
