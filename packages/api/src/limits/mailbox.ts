import type { Database } from "@podium/db/client";
import { normaliseEmail } from "@podium/domain/person/email";
import { domainOf, mailboxOf } from "@podium/domain/person/mailbox";
import { type RegistrationMail, registrationMails } from "@podium/domain/registration/mails";
import type pg from "pg";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { environment } from "../environment.ts";
import { pseudonym } from "./pseudonym.ts";

// Anybody can make us write to anybody. Nobody's mailbox is to suffer from it, and no mail is lost: what is too much
// waits, and is discarded when it is not true any more.

/** So many of these mails get to one mailbox in an hour, whatever stands behind the "+". */
export const MAILBOX = { points: 12, duration: 3_600 };

/** So many get to the addresses of one domain in ten minutes, as long as nobody there has confirmed. */
export const DOMAIN = { points: 120, duration: 600 };

/** The mail about a place that its person has confirmed. */
const PROOF = "registration.confirmed";

/** A domain where so many have got it is one where people want our mails. */
const PROVEN = 3;

/** The next look at what waits for its domain: somebody there may have confirmed meanwhile. */
const LOOK_MS = 60_000;

type MailboxLimit = {
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
  /** Domains that reached their limit: is it lifted, and when may that be asked again? */
  const asked = new Map<string, { proven: boolean; until: number }>();
  const isWanted = async (domain: string) => {
    const known = asked.get(domain);
    if (known && (known.proven || performance.now() < known.until)) return known.proven;
    const proven = await isProven(database, domain);
    asked.set(domain, { proven, until: performance.now() + LOOK_MS });
    return proven;
  };

  return {
    waitMs: async (kind, recipient) => {
      if (environment().RATE_LIMITS === "off") return 0;
      const email = normaliseEmail(recipient);
      const domain = domainOf(email);
      // Somebody there has confirmed: it may be asked again whether the domain's limit is lifted.
      if (kind === PROOF && !asked.get(domain)?.proven) asked.delete(domain);
      if (!byAnybody(kind)) return 0;
      const isBounded = !asked.get(domain)?.proven;
      const forDomain = isBounded ? await consume(domains, domain) : 0;
      if (forDomain > 0 && !(await isWanted(domain))) return Math.min(forDomain, LOOK_MS);
      const forMailbox = await consume(mailboxes, mailboxOf(email));
      // One mailbox that is full must not use up what others of its domain may get.
      if (forMailbox > 0 && isBounded && forDomain === 0) await domains.reward(keyOf(domain));
      return forMailbox;
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
    ) newest WHERE "kind" = ${PROOF} AND lower(split_part("recipient", '@', 2)) = ${domain}`;
  return (row?.count ?? 0) >= PROVEN;
}

/** @returns 0, or how long there is nothing left, in milliseconds */
async function consume(limiter: RateLimiterPostgres, subject: string): Promise<number> {
  try {
    await limiter.consume(keyOf(subject));
    return 0;
  } catch (reason) {
    if (!(reason instanceof RateLimiterRes)) throw reason;
    return Math.max(1_000, reason.msBeforeNext);
  }
}

function keyOf(subject: string): string {
  return pseudonym("mailbox", subject).toString("base64url");
}
