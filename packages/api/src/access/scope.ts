import type { Transaction } from "@podium/db/client";
import { Prisma } from "@podium/db/generated/client";
import type { Actor } from "@podium/domain/staff/actor";
import { may, type Permission, rolesWith, type StaffRole } from "@podium/domain/staff/permissions";
import { TRPCError } from "@trpc/server";
import type { Context } from "../context.ts";

declare const checked: unique symbol;

/** Proof that the actor's permission for this event was read from the database in this request. */
export type EventScope = OrganisationFacts & {
  eventId: string;
  archived: boolean;
  readonly [checked]: "event";
};

/** The same for an organisation. */
export type OrganisationScope = OrganisationFacts & { readonly [checked]: "organisation" };

type OrganisationFacts = { organisationId: string; actor: Actor; roles: readonly StaffRole[] };

/** @throws TRPCError NOT_FOUND without any role in the event (it may not even be known), FORBIDDEN without this right */
export async function eventScope(
  ctx: Context,
  actor: Actor,
  eventId: string,
  permission: Permission,
): Promise<EventScope> {
  const event = await ctx.database.event.findUnique({
    where: { id: eventId },
    select: {
      organisationId: true,
      archivedAt: true,
      roles: { where: { userId: actor.userId, ...inForce() }, select: { role: true } },
      organisation: {
        select: { memberships: { where: { userId: actor.userId, ...inForce() }, select: { role: true } } },
      },
    },
  });
  const roles = [...(event?.roles ?? []), ...(event?.organisation.memberships ?? [])].map(({ role }) => role);
  if (!event || !may(roles, "event.view")) throw new TRPCError({ code: "NOT_FOUND" });
  if (!may(roles, permission)) throw new TRPCError({ code: "FORBIDDEN" });
  const scope: OrganisationFacts = { organisationId: event.organisationId, actor, roles };
  const proof: Omit<EventScope, typeof checked> = { ...scope, eventId, archived: event.archivedAt !== null };
  return proof as EventScope;
}

/** @throws TRPCError NOT_FOUND without any role in the organisation, FORBIDDEN without this right */
export async function organisationScope(
  ctx: Context,
  actor: Actor,
  organisationId: string,
  permission: Permission,
): Promise<OrganisationScope> {
  const memberships = await ctx.database.membership.findMany({
    where: { userId: actor.userId, organisationId, ...inForce() },
    select: { role: true },
  });
  const roles = memberships.map(({ role }) => role);
  if (roles.length === 0) throw new TRPCError({ code: "NOT_FOUND" });
  if (!may(roles, permission)) throw new TRPCError({ code: "FORBIDDEN" });
  const scope: OrganisationFacts = { organisationId, actor, roles };
  return scope as OrganisationScope;
}

/** Where somebody has a permission: in all events of these bodies, and in these events. */
type Rights = { organisationIds: string[]; eventIds: string[] };

/**
 * Read before the events are: by ids PostgreSQL goes along an index of these events, and does not look at other people's.
 */
async function rightsOf(database: Transaction, actor: Actor, permission: Permission): Promise<Rights> {
  const where = { userId: actor.userId, role: { in: rolesWith(permission) }, ...inForce() };
  const memberships = await database.membership.findMany({ where, select: { organisationId: true } });
  const roles = await database.eventRole.findMany({ where, select: { eventId: true } });
  return {
    organisationIds: [...new Set(memberships.map(({ organisationId }) => organisationId))],
    eventIds: [...new Set(roles.map(({ eventId }) => eventId))],
  };
}

/** The events in which somebody has a permission, as a condition for queries over many events. */
export async function eventsWith(
  database: Transaction,
  actor: Actor,
  permission: Permission,
): Promise<Prisma.EventWhereInput> {
  const { organisationIds, eventIds } = await rightsOf(database, actor, permission);
  // Never an empty list of alternatives, which Prisma takes for no condition; of no ids there is no event.
  return { OR: [{ organisationId: { in: organisationIds } }, { id: { in: eventIds } }] };
}

/** The same as a list of ids for raw statements; one may stand there twice. */
export async function idsOfEventsWith(
  database: Transaction,
  actor: Actor,
  permission: Permission,
): Promise<Prisma.Sql> {
  const { organisationIds, eventIds } = await rightsOf(database, actor, permission);
  return Prisma.sql`SELECT "id" FROM "Event" WHERE "organisationId" = ANY (${organisationIds}::uuid[])
    UNION ALL SELECT unnest(${eventIds}::uuid[]) AS "id"`;
}

/** A role that has run out gives nothing. The process's clock is good enough here: roles end by the day. */
export function inForce() {
  return { OR: [{ validUntil: null }, { validUntil: { gt: new Date() } }] };
}
