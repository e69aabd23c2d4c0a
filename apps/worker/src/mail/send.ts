import { setTimeout as sleep } from "node:timers/promises";
import { databaseNow } from "@podium/api/database-clock";
import { mailboxLimit } from "@podium/api/limits/mailbox";
import { log } from "@podium/api/log";
import type { Database } from "@podium/db/client";
import { afterVainTry, givesUp, pauseForAll, reachable, retryDelay } from "@podium/domain/mail/retry";
import { DeliveryError } from "@podium/mail/delivery/delivery-error";
import type { Transport } from "@podium/mail/delivery/transport";
import type { PaperMarks } from "@podium/media/paper-mark";
import type pg from "pg";
import type { Environment } from "../environment.ts";
import { composeMail } from "./compose.ts";
import { loadMail } from "./load.ts";
import {
  letOneAsk,
  markDiscarded,
  markFailed,
  markSending,
  markSent,
  markWaiting,
  parkDue,
  tryAgain,
  type Wait,
  wakeParked,
} from "./outcome.ts";
import { inTurn } from "./turn.ts";

export type Office = { database: Database; pool: pg.Pool; environment: Environment; transport: Transport };

/** While no server answers, mails wait so much longer than the pause of all, or until they are woken. */
const PARKED_MS = 120_000;

/** While no server answers, new mails are put off together, those of one second at a time. */
const COLLECTING_MS = 1_000;

/**
 * `later`: this one only; those behind it do not wait.
 * `pauseMs`: a round of all was in vain; the next begins after so much time.
 */
type Result = "done" | (Wait & { later?: true; pauseMs?: number });

/**
 * Makes the function that sends one mail. The mails to one recipient go out in the order in which they were queued: a
 * job first sends the earlier ones, and waits when one of them cannot be sent.
 *
 * A mail that finds no server is tried again soon, with exponential backoff. Only when several mails in a row find none,
 * it is not asked once for every mail: all others wait, and the first answer, whatever it says, wakes them. After each
 * pause another one asks: a server may be away for one recipient alone, and who asked in vain must not keep the others back.
 */
export function mailOffice(
  office: Office,
  paperMarks: PaperMarks,
): (mailId: string, isLastAttempt: boolean) => Promise<void> {
  // `awayUntil` is by the steady clock of the process. A process that is gone may have put mails off: some may wait.
  const server = { reachability: reachable, awayUntil: 0, othersWait: true };
  const { waitMs } = mailboxLimit(office.pool, office.database);

  const deliver = async (id: string): Promise<Result> => {
    const { database } = office;
    const row = await loadMail(database, id);
    if (!row || !["QUEUED", "SENDING"].includes(row.state)) return "done";
    const now = await databaseNow(database);
    const mail = await composeMail(office.environment, row, now, paperMarks);
    if (!mail) {
      await markDiscarded(database, id);
      log.info({ mailId: id, kind: row.kind }, "mail discarded");
      return "done";
    }
    // A mail that was tried has been counted.
    const wait = row.attempts === 0 ? await waitMs(row.kind, row.recipient) : 0;
    if (wait > 0) return { ms: wait, away: false, later: true };
    await markSending(database, id);
    try {
      await office.transport.send(mail);
    } catch (error) {
      if (!(error instanceof DeliveryError)) throw error;
      return notDelivered(row, error, now);
    }
    await markSent(database, id);
    log.info({ mailId: id, kind: row.kind }, "mail sent");
    await serverIsBack(row.attempts > 0);
    return "done";
  };

  /** @param tried the mail had been tried before: for it others may wait, put off by a process that knew more */
  const serverIsBack = async (tried: boolean) => {
    server.reachability = reachable;
    if (!server.othersWait && !tried) return;
    Object.assign(server, { awayUntil: 0, othersWait: false });
    await wakeParked(office.database);
  };
  const awayMs = () => server.awayUntil - performance.now();
  const untilBack = (): Wait => ({ ms: awayMs() + PARKED_MS, away: true });

  const notDelivered = async (
    row: { id: string; kind: string; attempts: number; createdAt: Date },
    error: DeliveryError,
    now: Date,
  ): Promise<Result> => {
    const { database } = office;
    const ends = error.permanent || givesUp(row.createdAt, now);
    log.warn({ mailId: row.id, kind: row.kind, permanent: ends, away: error.away }, "mail not delivered");
    if (ends) await markFailed(database, row.id, error.message);
    else await markWaiting(database, row.id, error.message);
    if (!error.away) await serverIsBack(row.attempts > 0);
    if (ends) return "done";
    const own = { ms: retryDelay(row.attempts + 1), away: false };
    if (!error.away) return own;
    // Another hand has found out meanwhile: one round, however many tried.
    if (awayMs() > 0) return untilBack();
    server.reachability = afterVainTry(server.reachability, row.id);
    const pause = pauseForAll(server.reachability);
    if (pause === 0) return own;
    server.othersWait = true;
    server.awayUntil = performance.now() + pause;
    return { ...untilBack(), pauseMs: pause };
  };
  /** Puts this mail off, and all that are due with it if `others`. */
  const park = async (mailId: string, others: boolean) => {
    const wait = untilBack();
    await tryAgain(office.database, mailId, wait);
    if (others) await parkDue(office.database, wait.ms);
    // The server may have answered another hand before these were put off: nobody else would wake them.
    if (!server.othersWait) await wakeParked(office.database);
  };

  return async (mailId, isLastAttempt) => {
    const { database, pool } = office;
    // Without a look at the mail: in a rush there are thousands, and more come in the meantime.
    if (awayMs() > 0) {
      await park(mailId, true);
      await sleep(Math.max(0, Math.min(awayMs(), COLLECTING_MS)));
      return;
    }
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
        if (awayMs() > 0) return park(mailId, false);
        const result = await deliver(id).catch(async (error: unknown) => {
          // An earlier mail that cannot be written has a job of its own, which fails. It must not stop this one.
          if (id !== mailId) return "done" as const;
          if (isLastAttempt) await markFailed(database, id, "fault");
          throw error;
        });
        if (result === "done") continue;
        // An earlier one has a job of its own.
        if (!result.later || id === mailId) await tryAgain(database, mailId, result);
        if (result.pauseMs !== undefined) await letOneAsk(database, result.pauseMs);
        if (!result.later) return;
      }
    });
  };
}
