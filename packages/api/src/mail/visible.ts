import type { Prisma } from "@podium/db/generated/client";
import type { Actor } from "@podium/domain/staff/actor";
import { rolesWith } from "@podium/domain/staff/permissions";
import { eventsWith, inForce } from "../access/scope.ts";
import type { Context } from "../context.ts";

/** What somebody may see of all mails, as a condition. */
export async function visibleMails(ctx: Context, actor: Actor): Promise<Prisma.MailWhereInput> {
  const bodies = await ctx.database.organisation.findMany({
    where: {
      memberships: { some: { userId: actor.userId, role: { in: rolesWith("mail.view") }, ...inForce() } },
    },
    select: { accessibilityContact: true },
  });
  return {
    OR: [
      { event: eventsWith(actor, "mail.view") },
      {
        barrierReportId: { not: null },
        recipient: { in: bodies.map(({ accessibilityContact }) => accessibilityContact) },
      },
    ],
  };
}
