import { PAGE_SIZE } from "@podium/domain/attendee/schema";
import type { ListAuditInput } from "@podium/domain/audit/schema";
import type { EventScope } from "../access/scope.ts";
import type { AuditChange } from "../audit.ts";
import type { Context } from "../context.ts";
import { type AuditEntryView, auditEntryView, auditSelect } from "./views.ts";

/** A page of the log. `next` goes into `before`; null at the end. */
export type AuditPage = { entries: AuditEntryView[]; next: string | null; timezone: string };

/** @param scope proof of `audit.view` */
export async function listAudit(ctx: Context, scope: EventScope, input: ListAuditInput): Promise<AuditPage> {
  const [event, found] = await Promise.all([
    ctx.database.event.findUniqueOrThrow({ where: { id: scope.eventId }, select: { timezone: true } }),
    ctx.database.auditEntry.findMany({
      where: { eventId: scope.eventId, ...(input.before && { sequence: { lt: BigInt(input.before) } }) },
      orderBy: { sequence: "desc" },
      take: PAGE_SIZE + 1,
      select: auditSelect,
    }),
  ]);
  const entries = found.slice(0, PAGE_SIZE).map(auditEntryView);
  const next = found.length > PAGE_SIZE ? (entries.at(-1)?.number ?? null) : null;
  return { entries, next, timezone: event.timezone };
}

/** All that happened to one thing, the oldest first. The caller has checked `audit.view` for its event. */
export async function historyOf(
  ctx: Context,
  entity: AuditChange["entity"],
  entityId: string,
): Promise<AuditEntryView[]> {
  const rows = await ctx.database.auditEntry.findMany({
    where: { entity, entityId },
    orderBy: { sequence: "asc" },
    select: auditSelect,
  });
  return rows.map(auditEntryView);
}
