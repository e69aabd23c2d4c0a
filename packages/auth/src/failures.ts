import { createHash } from "node:crypto";
import type { AuthSettings } from "./settings.ts";

type Database = AuthSettings["connections"]["database"];

/** Stands for all addresses that nobody here has. They are counted together: no address of a stranger is kept. */
const NOBODY = "00000000-0000-0000-0000-000000000000";

/**
 * Counts an attempt that did not lead in: one line of the audit log for each account, hour and time since the last
 * log-in, however many attempts there are. Known and unknown addresses take the same statements.
 */
export async function recordFailure(database: Database, userId: string | null): Promise<void> {
  const entityId = userId ?? NOBODY;
  const last = await database.staffSession.findFirst({
    where: { userId: entityId },
    orderBy: { createdAt: "desc" },
    select: { id: true },
  });
  const hour = new Date().toISOString().slice(0, 13);
  const id = idOf([entityId, hour, last?.id]);
  if (await countOneMore(database, id)) return;
  const { count } = await database.auditEntry.createMany({
    data: {
      id,
      actorKind: "SYSTEM",
      entity: "user",
      entityId,
      action: "signInFailed",
      after: { attempts: 1 },
    },
    skipDuplicates: true,
  });
  // Another attempt at the same moment has written the line.
  if (count === 0) await countOneMore(database, id);
}

async function countOneMore(database: Database, id: string): Promise<boolean> {
  const changed = await database.$executeRaw`
    UPDATE "AuditEntry" SET "after" = jsonb_build_object('attempts', ("after"->>'attempts')::int + 1)
    WHERE "id" = ${id}::uuid`;
  return changed > 0;
}

/** A name that all processes find alike, in the form of a UUID (RFC 9562, version 8). */
function idOf(parts: readonly unknown[]): string {
  const hex = createHash("sha256")
    .update(JSON.stringify(["signInFailed", ...parts]))
    .digest("hex");
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-");
}
