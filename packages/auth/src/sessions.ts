import { type Locale, locales } from "@podium/domain/locale";
import type { Actor } from "@podium/domain/staff/actor";
import type { AuthSettings } from "./settings.ts";

/** Half an hour without a request, or ten hours in all, end a session. */
export const IDLE_MS = 30 * 60_000;
export const SESSION_SECONDS = 10 * 60 * 60;
/** The last request is noted to the minute: reading need not write each time. */
const NOTED_MS = 60_000;

type Database = AuthSettings["connections"]["database"];

/** The server's side of a log-in, with its line in the audit log. @returns the session's id */
export async function openSession(database: Database, userId: string): Promise<string> {
  return database.$transaction(async (transaction) => {
    const { id } = await transaction.staffSession.create({
      data: { userId, expiresAt: new Date(Date.now() + SESSION_SECONDS * 1000) },
      select: { id: true },
    });
    await transaction.auditEntry.create({
      data: { actorKind: "STAFF", userId, entity: "session", entityId: id, action: "opened" },
      select: { id: true },
    });
    return id;
  });
}

/** Ends it for every copy of its cookie, at the next request. Ending it twice is no error. */
export async function revokeSession(database: Database, sessionId: string): Promise<void> {
  await database.$transaction(async (transaction) => {
    const [ended] = await transaction.staffSession.updateManyAndReturn({
      where: { id: sessionId, revokedAt: null },
      data: { revokedAt: new Date() },
      select: { userId: true },
    });
    if (!ended) return;
    await transaction.auditEntry.create({
      data: {
        actorKind: "STAFF",
        userId: ended.userId,
        entity: "session",
        entityId: sessionId,
        action: "ended",
      },
      select: { id: true },
    });
  });
}

/** Reads session and user anew. @returns null when the session is over or the user disabled */
export async function actorOf(database: Database, sessionId: string): Promise<Actor | null> {
  const session = await database.staffSession.findUnique({
    where: { id: sessionId },
    select: {
      lastSeenAt: true,
      expiresAt: true,
      revokedAt: true,
      user: { select: { id: true, name: true, email: true, locale: true, disabledAt: true } },
    },
  });
  const now = Date.now();
  if (!session || session.revokedAt || session.user.disabledAt || session.expiresAt.getTime() <= now)
    return null;
  const idle = now - session.lastSeenAt.getTime();
  if (idle > IDLE_MS) return null;
  if (idle > NOTED_MS) {
    await database.staffSession.updateMany({ where: { id: sessionId }, data: { lastSeenAt: new Date(now) } });
  }
  const { id: userId, name, email, locale } = session.user;
  return { userId, sessionId, name, email, locale: known(locale) };
}

function known(locale: string): Locale {
  return locales.find((candidate) => candidate === locale) ?? locales[0];
}
