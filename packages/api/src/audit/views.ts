import type { Prisma } from "@podium/db/generated/client";
import { offered, titleIn } from "../language/texts.ts";

export const auditSelect = {
  id: true,
  sequence: true,
  at: true,
  actorKind: true,
  user: { select: { name: true } },
  entity: true,
  entityId: true,
  action: true,
  before: true,
  after: true,
  event: { select: { id: true, translations: { ...offered, select: { locale: true, title: true } } } },
} satisfies Prisma.AuditEntrySelect;

type StoredEntry = Prisma.AuditEntryGetPayload<{ select: typeof auditSelect }>;

/** One line of the log. `actor` is the name of staff, null for visitors and the system. */
export type AuditEntryView = {
  id: string;
  number: string;
  at: string;
  actorKind: "STAFF" | "VISITOR" | "SYSTEM";
  actor: string | null;
  entity: string;
  entityId: string;
  action: string;
  event: { id: string; title: string } | null;
  /** What changed: names and states, as they were written, which is never with personal values. */
  changes: { name: string; from: string | null; to: string | null }[];
};

export function auditEntryView(row: StoredEntry, locale: string): AuditEntryView {
  const { event } = row;
  return {
    id: row.id,
    number: String(row.sequence),
    at: row.at.toISOString(),
    actorKind: row.actorKind,
    actor: row.user?.name ?? null,
    entity: row.entity,
    entityId: row.entityId,
    action: row.action,
    event: event && { id: event.id, title: titleIn(event.translations, locale) },
    changes: changesBetween(row.before, row.after),
  };
}

function changesBetween(before: Prisma.JsonValue, after: Prisma.JsonValue): AuditEntryView["changes"] {
  const from = asObject(before);
  const to = asObject(after);
  return [...new Set([...Object.keys(from), ...Object.keys(to)])].map((name) => ({
    name,
    from: asText(from[name]),
    to: asText(to[name]),
  }));
}

function asObject(value: Prisma.JsonValue): Prisma.JsonObject {
  return value !== null && typeof value === "object" && !Array.isArray(value) ? value : {};
}

function asText(value: Prisma.JsonValue | undefined): string | null {
  if (value === undefined || value === null) return null;
  if (Array.isArray(value)) return value.map(asText).join(", ");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
