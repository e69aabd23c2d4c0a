import type { Locale } from "@podium/domain/locale";
import type { Actor } from "@podium/domain/staff/actor";
import type { Context } from "../context.ts";

/** The language of the panel for this person, on every device. */
export async function setLocale(ctx: Context, actor: Actor, locale: Locale): Promise<void> {
  await ctx.database.user.update({ where: { id: actor.userId }, data: { locale }, select: { id: true } });
}
