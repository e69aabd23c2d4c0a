import { may } from "@podium/domain/staff/permissions";
import { TRPCError } from "@trpc/server";
import type { EventScope } from "../../access/scope.ts";
import { historyOf } from "../../audit/queries.ts";
import type { Context } from "../../context.ts";
import { positionsInQueue } from "../waitlist/position.ts";
import {
  papersFor,
  type StaffRegistrationView,
  staffRegistrationSelect,
  staffRegistrationView,
} from "./person-view.ts";

/**
 * @param scope proof of `registration.view`
 * @throws TRPCError NOT_FOUND when the registration is none of this event
 */
export async function registrationById(
  ctx: Context,
  scope: EventScope,
  registrationId: string,
): Promise<StaffRegistrationView> {
  const row = await ctx.database.registration.findFirst({
    where: { id: registrationId, eventId: scope.eventId },
    select: staffRegistrationSelect,
  });
  if (!row) throw new TRPCError({ code: "NOT_FOUND" });
  const [mails, history, positions] = await Promise.all([
    may(scope.roles, "mail.view") ? mailsTo(ctx, registrationId) : null,
    may(scope.roles, "audit.view")
      ? historyOf(ctx, scope.actor.locale, "registration", registrationId)
      : null,
    positionsInQueue(ctx.database, scope.eventId, row.state === "WAITLISTED" ? [registrationId] : []),
  ]);
  return staffRegistrationView(row, scope.actor.locale, scope.roles, {
    mails,
    history,
    position: positions.get(registrationId) ?? null,
    mayMessage: may(scope.roles, "registration.message"),
    papers: papersFor(row, may(scope.roles, "registration.enter")),
  });
}

async function mailsTo(ctx: Context, registrationId: string) {
  const rows = await ctx.database.mail.findMany({
    where: { OR: [{ registrationId }, { alsoFor: { has: registrationId } }] },
    orderBy: { sequence: "asc" },
    select: { id: true, kind: true, state: true, createdAt: true, sentAt: true, lastError: true },
  });
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    state: row.state,
    createdAt: row.createdAt.toISOString(),
    sentAt: row.sentAt?.toISOString() ?? null,
    lastError: row.lastError,
  }));
}
