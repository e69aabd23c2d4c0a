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

/** The events in which somebody has a permission, as a condition for queries over many events. */
export function eventsWith(actor: Actor, permission: Permission): Prisma.EventWhereInput {
  const role = { userId: actor.userId, role: { in: rolesWith(permission) }, ...inForce() };
  return { OR: [{ roles: { some: role } }, { organisation: { memberships: { some: role } } }] };
}

/** The same as a list of ids for raw statements: by the person's roles, so that other people's events are not looked at. */
export function idsOfEventsWith(actor: Actor, permission: Permission): Prisma.Sql {
  const role = Prisma.sql`role."userId" = ${actor.userId}::uuid AND role."role"::text = ANY (${rolesWith(permission)})
    AND (role."validUntil" IS NULL OR role."validUntil" > ${new Date()})`;
  return Prisma.sql`SELECT role."eventId" AS "id" FROM "EventRole" role WHERE ${role}
    UNION SELECT event."id" FROM "Membership" role JOIN "Event" event USING ("organisationId") WHERE ${role}`;
}

/** A role that has run out gives nothing. The process's clock is good enough here: roles end by the day. */
export function inForce() {
  return { OR: [{ validUntil: null }, { validUntil: { gt: new Date() } }] };
}
