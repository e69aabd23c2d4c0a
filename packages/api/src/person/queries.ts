import type { Actor } from "@podium/domain/staff/actor";
import { may, type Permission, permissions, type StaffRole } from "@podium/domain/staff/permissions";
import { eventsWith, inForce } from "../access/scope.ts";
import type { Context } from "../context.ts";
import type { Me } from "./views.ts";

/** What the panel's frame shows of the person who is logged in. Names of organisations in the person's language. */
export async function me(ctx: Context, actor: Actor): Promise<Me> {
  const own = { userId: actor.userId, ...inForce() };
  const [memberships, eventRoles, waitingComments] = await Promise.all([
    ctx.database.membership.findMany({
      where: own,
      select: { role: true, organisation: { select: { id: true, nameDe: true, nameEn: true } } },
    }),
    ctx.database.eventRole.findMany({ where: own, distinct: ["role"], select: { role: true } }),
    ctx.database.comment.count({
      where: { state: "PENDING", event: eventsWith(actor, "comment.moderate") },
    }),
  ]);
  const organisations = new Map<string, { id: string; name: string; roles: StaffRole[] }>();
  for (const { role, organisation } of memberships) {
    const name = actor.locale === "de" ? organisation.nameDe : organisation.nameEn;
    const known = organisations.get(organisation.id) ?? { id: organisation.id, name, roles: [] };
    known.roles.push(role);
    organisations.set(organisation.id, known);
  }
  return {
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

function permissionsOf(roles: readonly StaffRole[]): Permission[] {
  return permissions.filter((permission) => may(roles, permission));
}
