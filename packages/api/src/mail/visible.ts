import type { Prisma } from "@podium/db/generated/client";
import type { Actor } from "@podium/domain/staff/actor";
import { rolesWith } from "@podium/domain/staff/permissions";
import { eventsWith, inForce } from "../access/scope.ts";
import type { Context } from "../context.ts";

/** Which of all mails the actor may see, as a condition. */
export async function visibleMails(ctx: Context, actor: Actor): Promise<Prisma.MailWhereInput> {
  const organisations = await ctx.database.organisation.findMany({
    where: {
      memberships: { some: { userId: actor.userId, role: { in: rolesWith("mail.view") }, ...inForce() } },
    },
    select: { accessibilityContact: true },
  });
  return {
    OR: [
      { event: await eventsWith(ctx.database, actor, "mail.view") },
      {
        barrierReportId: { not: null },
        recipient: { in: organisations.map(({ accessibilityContact }) => accessibilityContact) },
      },
    ],
  };
}
