import { databaseNow } from "@podium/api/database-clock";
import { log } from "@podium/api/log";
import type { Database } from "@podium/db/client";
import { givesUp, retryDelay } from "@podium/domain/mail/rules";
import { DeliveryError } from "@podium/mail/delivery-error";
import type { Transport } from "@podium/mail/transport";
import type pg from "pg";
import type { Environment } from "../environment.ts";
import { composeMail } from "./compose.ts";
import { loadMail } from "./load.ts";
import {
  markDiscarded,
  markFailed,
  markSending,
  markSent,
  markWaiting,
  tryAgain,
  wakeWaiting,
} from "./outcome.ts";
import { inTurn } from "./turn.ts";

export type Office = { database: Database; pool: pg.Pool; environment: Environment; transport: Transport };

type Result = "done" | { againInMs: number };

/**
 * Makes the function that sends one mail. The mails to one recipient go out in the order in which they were queued:
 * a job sends what waits before its own mail first, and waits itself when that cannot be sent.
 *
 * While no server answers, one mail after the other is not thrown at it; the first that gets through wakes the rest.
 */
export function mailOffice(office: Office): (mailId: string, isLastAttempt: boolean) => Promise<void> {
  /** `awayUntil` is by the process's own steady clock. */
  const server = { vain: 0, awayUntil: 0 };

  const deliver = async (id: string): Promise<Result> => {
    const { database } = office;
    const row = await loadMail(database, id);
    if (!row || !["QUEUED", "SENDING"].includes(row.state)) return "done";
    const awayMs = server.awayUntil - performance.now();
    if (awayMs > 0) return { againInMs: awayMs };
    const now = await databaseNow(database);
    const mail = await composeMail(database, office.environment, row, now);
    if (!mail) {
      await markDiscarded(database, id);
      log.info({ mailId: id, kind: row.kind }, "mail discarded");
      return "done";
    }
    await markSending(database, id);
    try {
      await office.transport.send(mail);
    } catch (error) {
      if (!(error instanceof DeliveryError)) throw error;
      return notDelivered(row, error, now);
    }
    await markSent(database, id);
    log.info({ mailId: id, kind: row.kind }, "mail sent");
    if (server.vain > 0) {
      server.vain = 0;
      server.awayUntil = 0;
      await wakeWaiting(database);
    }
    return "done";
  };

  const notDelivered = async (
    row: { id: string; kind: string; attempts: number; createdAt: Date },
    error: DeliveryError,
    now: Date,
  ): Promise<Result> => {
    const { database } = office;
    const ends = error.permanent || givesUp(row.createdAt, now);
    log.warn({ mailId: row.id, kind: row.kind, permanent: ends, away: error.away }, "mail not delivered");
    if (ends) {
      await markFailed(database, row.id, error.message);
      return "done";
    }
    await markWaiting(database, row.id, error.message);
    if (!error.away) return { againInMs: retryDelay(row.attempts + 1) };
    server.vain += 1;
    const pause = retryDelay(server.vain);
    server.awayUntil = performance.now() + pause;
    return { againInMs: pause };
  };

  return async (mailId, isLastAttempt) => {
    const { database, pool } = office;
    const own = await database.mail.findUnique({
      where: { id: mailId },
      select: { recipient: true, sequence: true },
    });
    if (!own) return;
    await inTurn(pool, own.recipient, async () => {
      const waiting = await database.mail.findMany({
        where: {
          recipient: own.recipient,
          sequence: { lte: own.sequence },
          state: { in: ["QUEUED", "SENDING"] },
        },
        orderBy: { sequence: "asc" },
        select: { id: true },
      });
      for (const { id } of waiting) {
        const result = await deliver(id).catch(async (error: unknown) => {
          // An earlier mail that cannot even be written has a job of its own to say so; it must not stop this one.
          if (id !== mailId) return "done" as const;
          if (isLastAttempt) await markFailed(database, id, "fault");
          throw error;
        });
        if (result !== "done") return tryAgain(database, mailId, result.againInMs);
      }
    });
  };
}
