const DAY_MS = 86_400_000;
const RETRY_FIRST_MS = 2_000;
const RETRY_LAST_MS = 60_000;
const GIVE_UP_MS = 5 * DAY_MS;

/** How long to wait before the next try after so many vain ones, in milliseconds: exponential backoff, one minute at most. */
export function retryDelay(attempts: number): number {
  return Math.min(RETRY_LAST_MS, RETRY_FIRST_MS * 2 ** Math.max(0, attempts - 1));
}

/** Is it time to give up? RFC 5321, 4.5.4.1: after four to five days. */
export function givesUp(queuedAt: Date, now: Date): boolean {
  return now.getTime() - queuedAt.getTime() >= GIVE_UP_MS;
}

/**
 * So many different mails in a row find no server before it counts as away. One that loses a connection now and then is
 * there: its bad luck delays the mail that had it, and no other.
 */
export const AWAY_AFTER_MAILS = 3;

/** What the tries since the server's last answer say of it. `rounds`: tries in vain since it counts as away. */
export type Reachability = { vainMails: readonly string[]; rounds: number };

/** The server has answered, whatever it said. */
export const reachable: Reachability = { vainMails: [], rounds: 0 };

/** A mail found no server. The same mail again says nothing new of the others. */
export function afterVainTry({ vainMails, rounds }: Reachability, mailId: string): Reachability {
  const mails = vainMails.includes(mailId) || rounds > 0 ? vainMails : [...vainMails, mailId];
  return { vainMails: mails, rounds: mails.length < AWAY_AFTER_MAILS ? 0 : rounds + 1 };
}

/** How long nobody asks the server, in milliseconds; none as long as it may be one mail's bad luck. */
export function pauseForAll({ rounds }: Reachability): number {
  return rounds === 0 ? 0 : retryDelay(rounds);
}
