import type { Prisma } from "@podium/db/generated/client";
import { localised } from "@podium/domain/locale";
import type { Actor } from "@podium/domain/staff/actor";
import { may, type Permission, permissions, type StaffRole } from "@podium/domain/staff/permissions";
import { inForce } from "../access/scope.ts";
import type { Context } from "../context.ts";
import { countAllWaiting } from "../event/waiting.ts";
import type { LastLogIn, Me } from "./views.ts";

/** What the panel's frame shows of the person who is logged in. Names of organisations in the person's language. */
export async function me(ctx: Context, actor: Actor): Promise<Me> {
  const own = { userId: actor.userId, ...inForce() };
  const [memberships, eventRoles, waitingComments] = await Promise.all([
    ctx.database.membership.findMany({
      where: own,
      select: { role: true, organisation: { select: { id: true, nameDe: true, nameEn: true } } },
    }),
    ctx.database.eventRole.findMany({ where: own, distinct: ["role"], select: { role: true } }),
    countAllWaiting(ctx.database, actor, "comments"),
  ]);
  const organisations = new Map<string, { id: string; name: string; roles: StaffRole[] }>();
  for (const { role, organisation } of memberships) {
    const name = localised(actor.locale, organisation.nameDe, organisation.nameEn);
    const known = organisations.get(organisation.id) ?? { id: organisation.id, name, roles: [] };
    known.roles.push(role);
    organisations.set(organisation.id, known);
  }
  return {
    userId: actor.userId,
    name: actor.name,
    email: actor.email,
    locale: actor.locale,
    organisations: [...organisations.values()]
      .map(({ id, name, roles }) => ({ id, name, permissions: permissionsOf(roles) }))
      .sort((one, other) => one.name.localeCompare(other.name, actor.locale)),
    permissions: permissionsOf([...memberships, ...eventRoles].map(({ role }) => role)),
    waitingComments,
  };
}

/**
 * What happened at the door before this log-in. Attempts are counted by account, hour and log-in (packages/auth), so a
 * line of the log lies wholly before a log-in or after it.
 *
 * @returns null at the first log-in
 */
export async function lastLogIn(ctx: Context, actor: Actor): Promise<LastLogIn | null> {
  const [current, previous] = await ctx.database.staffSession.findMany({
    where: { userId: actor.userId, createdAt: { lte: await startOf(ctx, actor) } },
    orderBy: { createdAt: "desc" },
    take: 2,
    select: { createdAt: true },
  });
  if (!current || !previous) return null;
  const lines = await ctx.database.auditEntry.findMany({
    where: {
      entity: "user",
      entityId: actor.userId,
      action: "signInFailed",
      at: { gte: previous.createdAt, lt: current.createdAt },
    },
    select: { after: true },
  });
  const attempts = lines.map(({ after }) => attemptsIn(after));
  return {
    at: previous.createdAt.toISOString(),
    failures: attempts.reduce((sum, count) => sum + count, 0),
  };
}

async function startOf(ctx: Context, { sessionId }: Actor): Promise<Date> {
  const { createdAt } = await ctx.database.staffSession.findUniqueOrThrow({
    where: { id: sessionId },
    select: { createdAt: true },
  });
  return createdAt;
}

function attemptsIn(after: Prisma.JsonValue): number {
  const attempts = after !== null && typeof after === "object" && "attempts" in after ? after.attempts : 0;
  return typeof attempts === "number" ? attempts : 0;
}

function permissionsOf(roles: readonly StaffRole[]): Permission[] {
  return permissions.filter((permission) => may(roles, permission));
}
