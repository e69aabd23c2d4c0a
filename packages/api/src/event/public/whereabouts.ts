import type { Prisma } from "@podium/db/generated/client";
import { contactOf } from "@podium/domain/event/contact";
import { type Locale, localised, type Wording, wording } from "@podium/domain/locale";
import type { Context } from "../../context.ts";
import { contactsSelect } from "../../registration/event-view.ts";
import { note, sources } from "../../request/made-of.ts";
import { leadsTo, visible } from "../visible.ts";

/** For whoever has an address at which no event is to be seen. */
export type Whereabouts =
  | {
      /** The event has this slug now. */
      movedTo: string;
    }
  | {
      movedTo?: never;
      /** Why it is offline; null: its time is over. */
      reason: Wording | null;
      organisation: string;
      contact: { email: string; phone: string | null };
    };

const offline = {
  OR: [{ status: "WITHDRAWN" }, { status: { not: "DRAFT" }, unpublishedAt: { not: null } }],
} satisfies Prisma.EventWhereInput;

/**
 * What became of the event at an address where none is to be seen. Its title is not said: it may be why it is offline.
 * One that has another address now is there. Null: there never was one.
 */
export async function whereabouts(
  ctx: Context,
  { slug, locale }: { slug: string; locale: Locale },
): Promise<Whereabouts | null> {
  const row = await ctx.database.event.findFirst({
    where: { AND: [leadsTo(slug), { OR: [visible, offline] }] },
    select: {
      id: true,
      slug: true,
      status: true,
      statusReasonDe: true,
      statusReasonEn: true,
      contacts: contactsSelect,
      organisation: { select: { nameDe: true, nameEn: true, email: true, phone: true } },
    },
  });
  note(ctx, [row ? sources.text(row.id) : sources.everyText]);
  if (!row) return null;
  if (row.slug !== slug) return { movedTo: row.slug };
  const { organisation } = row;
  const isWithdrawn = row.status === "WITHDRAWN";
  return {
    reason: isWithdrawn ? wording(locale, row.statusReasonDe, row.statusReasonEn) : null,
    organisation: localised(locale, organisation.nameDe, organisation.nameEn),
    contact: contactOf(row),
  };
}
