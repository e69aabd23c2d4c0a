import type { Transaction } from "@podium/db/client";
import { Prisma } from "@podium/db/generated/client";
import type { Actor } from "@podium/domain/staff/actor";
import { announcement, announcementOfOrganisations } from "./changes.ts";

export type AuditChange = {
  /** Staff by their log-in; a visitor acts without a name; SYSTEM is the worker. */
  actor: Actor | "VISITOR" | "SYSTEM";
  requestId?: string;
  organisationId?: string;
  eventId?: string;
  entity:
    | "event"
    | "organisation"
    | "series"
    | "registration"
    | "comment"
    | "barrierReport"
    | "media"
    | "message"
    | "user"
    | "session"
    | "export";
  entityId: string;
  /** A verb in the past: "published", "cancelled", "released". */
  action: string;
  /** States and names of fields, never personal values. */
  before?: Prisma.InputJsonObject;
  after?: Prisma.InputJsonObject;
  /** Something must not be shown any more: pages that hold it are not shown once more while they are renewed. */
  withdraws?: true;
};

/** What stands on pages that visitors see. An event's words stand on others' pages, too. */
const shown: Partial<Record<AuditChange["entity"], "text" | "counts">> = {
  event: "text",
  registration: "counts",
  comment: "counts",
};

/**
 * Writes who changed what, in the transaction of the change, and announces what visitors may see of it to the processes
 * that keep pages: with the commit, and only with it. What is audited is announced; nothing has to be remembered twice.
 */
export async function recordChange(transaction: Transaction, change: AuditChange): Promise<void> {
  const { actor, withdraws = false, ...entry } = change;
  await transaction.auditEntry.create({
    data: {
      ...entry,
      actorKind: typeof actor === "string" ? actor : "STAFF",
      userId: typeof actor === "string" ? null : actor.userId,
    },
    select: { id: true },
  });
  if (change.entity === "organisation")
    await transaction.$executeRaw`SELECT ${announcementOfOrganisations()}`;
  const { eventId } = change;
  const about = shown[change.entity];
  if (!about || !eventId) return;
  await transaction.$executeRaw`SELECT ${announcement(eventId, { text: about === "text", withdraws })}`;
}

/**
 * The part `trail` of a statement: writes who changed what, for many rows at once. The statement announces the change
 * itself, once.
 *
 * @param rows SELECT actorKind, userId, organisationId, eventId, entity, entityId, action, before, after, requestId
 */
export function trailOf(rows: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`trail AS (
      INSERT INTO "AuditEntry" ("actorKind", "userId", "organisationId", "eventId", "entity", "entityId", "action", "before",
        "after", "requestId")${rows}
    )`;
}
