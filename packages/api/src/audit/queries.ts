import type { Prisma } from "@podium/db/generated/client";
import type { ListAuditInput } from "@podium/domain/audit/schema";
import { PAGE_SIZE } from "@podium/domain/registration/staff-schema";
import type { Actor } from "@podium/domain/staff/actor";
import { rolesWith } from "@podium/domain/staff/permissions";
import { type EventScope, eventsWith, inForce } from "../access/scope.ts";
import type { AuditChange } from "../audit.ts";
import type { Context } from "../context.ts";
import { type AuditEntryView, auditEntryView, auditSelect } from "./views.ts";

/** A page of the log. `next` goes into `before`; null at the end. */
export type AuditPage = { entries: AuditEntryView[]; next: string | null };

/** The log of all events, and of all organisations, in which somebody may read it. */
export async function listAudit(ctx: Context, actor: Actor, input: ListAuditInput): Promise<AuditPage> {
  const role = { userId: actor.userId, role: { in: rolesWith("audit.view") }, ...inForce() };
  const accounts = await accountsOf(ctx, actor);
  const page = await readPage(ctx, actor, input, {
    OR: [
      { event: await eventsWith(ctx.database, actor, "audit.view") },
      { eventId: null, organisation: { memberships: { some: role } } },
      { ...signInsFailed, entityId: { in: [...accounts.keys()] } },
    ],
  });
  return { ...page, entries: page.entries.map((entry) => withAccount(entry, accounts)) };
}

/** What is counted of log-ins that failed: no event's and no organisation's, but an account's. */
const signInsFailed = { entity: "user", action: "signInFailed" } satisfies Prisma.AuditEntryWhereInput;

/** The persons who work where the actor may read the log, by id. */
async function accountsOf(ctx: Context, actor: Actor): Promise<Map<string, string>> {
  const role = { userId: actor.userId, role: { in: rolesWith("audit.view") }, ...inForce() };
  const users = await ctx.database.user.findMany({
    where: {
      OR: [
        { memberships: { some: { organisation: { memberships: { some: role } } } } },
        { eventRoles: { some: { event: await eventsWith(ctx.database, actor, "audit.view") } } },
      ],
    },
    select: { id: true, name: true },
  });
  return new Map(users.map(({ id, name }) => [id, name]));
}

function withAccount(entry: AuditEntryView, accounts: ReadonlyMap<string, string>): AuditEntryView {
  const { entity, action } = signInsFailed;
  if (entry.entity !== entity || entry.action !== action) return entry;
  const account = { name: "account", from: null, to: accounts.get(entry.entityId) ?? null };
  return { ...entry, changes: [account, ...entry.changes] };
}

/** @param scope proof of `audit.view` */
export function listAuditOfEvent(ctx: Context, scope: EventScope, input: ListAuditInput): Promise<AuditPage> {
  return readPage(ctx, scope.actor, input, { eventId: scope.eventId });
}

async function readPage(
  ctx: Context,
  actor: Actor,
  { before }: ListAuditInput,
  visible: Prisma.AuditEntryWhereInput,
): Promise<AuditPage> {
  const found = await ctx.database.auditEntry.findMany({
    where: { AND: [visible, before ? { sequence: { lt: BigInt(before) } } : {}] },
    orderBy: { sequence: "desc" },
    take: PAGE_SIZE + 1,
    select: auditSelect,
  });
  const entries = found.slice(0, PAGE_SIZE).map((row) => auditEntryView(row, actor.locale));
  return { entries, next: found.length > PAGE_SIZE ? (entries.at(-1)?.number ?? null) : null };
}

/**
 * All that happened to one thing, the oldest first. The caller has checked `audit.view` for its event.
 *
 * @param actions only these; without it all
 */
export async function historyOf(
  ctx: Context,
  locale: string,
  entity: AuditChange["entity"],
  entityId: string,
  actions?: readonly string[],
): Promise<AuditEntryView[]> {
  const rows = await ctx.database.auditEntry.findMany({
    where: { entity, entityId, ...(actions && { action: { in: [...actions] } }) },
    orderBy: { sequence: "asc" },
    select: auditSelect,
  });
  return rows.map((row) => auditEntryView(row, locale));
}
