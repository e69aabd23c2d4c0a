import { createHmac } from "node:crypto";
import type { Database } from "@podium/db/client";
import { domainOf, mailboxOf } from "@podium/domain/person/mailbox";
import { type RegistrationMail, registrationMails } from "@podium/domain/registration/mails";
import type pg from "pg";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { environment, secrets } from "../environment.ts";

// Anybody can make us write to anybody. Nobody's mailbox is to suffer from it, and no mail is lost: what is too much
// waits, and is discarded when it is not true any more.

/** So many of these mails get to one mailbox in an hour, whatever stands behind the "+". */
export const MAILBOX = { points: 12, duration: 3_600 };

/** So many get to the addresses of one domain in ten minutes, as long as nobody there has confirmed. */
export const DOMAIN = { points: 120, duration: 600 };

/** A domain where so many have confirmed is one where people want our mails. */
const PROVEN = 3;

/** The next look at what waits for its domain: somebody there may have confirmed meanwhile. */
const LOOK_MS = 60_000;

export type MailboxLimit = {
  /** How long this mail has to wait, in milliseconds; 0: it is counted and may be sent. */
  waitMs: (kind: string, recipient: string) => Promise<number>;
};

/** @param pool counts for all workers, across restarts */
export function mailboxLimit(pool: pg.Pool, database: Pick<Database, "$queryRaw">): MailboxLimit {
  const limiter = (keyPrefix: string, limit: typeof MAILBOX) =>
    new RateLimiterPostgres({
      storeClient: pool,
      storeType: "pool",
      tableName: "RateLimit",
      tableCreated: true,
      keyPrefix,
      ...limit,
    });
  const mailboxes = limiter("mailbox", MAILBOX);
  const domains = limiter("mail-domain", DOMAIN);
  const proven = new Set<string>();

  return {
    waitMs: async (kind, recipient) => {
      if (!byAnybody(kind) || environment().RATE_LIMITS === "off") return 0;
      const domain = domainOf(recipient);
      const forDomain = proven.has(domain) ? 0 : await consume(domains, domain);
      if (forDomain > 0 && !(await isProven(database, domain))) return Math.min(forDomain, LOOK_MS);
      if (forDomain > 0) proven.add(domain);
      return consume(mailboxes, mailboxOf(recipient));
    },
  };
}

function byAnybody(kind: string): boolean {
  const mail: RegistrationMail | undefined = registrationMails[kind as keyof typeof registrationMails];
  return mail?.byAnybody === true;
}

/** Asked only where a limit was reached. Looks at the newest confirmations; older ones are history. */
async function isProven(database: Pick<Database, "$queryRaw">, domain: string): Promise<boolean> {
  const [row] = await database.$queryRaw<{ count: number }[]>`
    SELECT count(DISTINCT "recipient")::int AS "count" FROM (
      SELECT "recipient", "kind" FROM "Mail" ORDER BY "sequence" DESC LIMIT 20000
    ) newest WHERE "kind" = 'registration.confirmed' AND lower(split_part("recipient", '@', 2)) = ${domain}`;
  return (row?.count ?? 0) >= PROVEN;
}

/** @returns 0, or how long there is nothing left, in milliseconds */
async function consume(limiter: RateLimiterPostgres, subject: string): Promise<number> {
  const key = createHmac("sha256", secrets()[0]).update(subject).digest("base64url");
  try {
    await limiter.consume(key);
    return 0;
  } catch (reason) {
    if (!(reason instanceof RateLimiterRes)) throw reason;
    return Math.max(1_000, reason.msBeforeNext);
  }
}
