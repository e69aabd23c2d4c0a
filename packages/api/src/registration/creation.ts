import { normaliseEmail } from "@podium/domain/person/email";
import { decideBatch } from "@podium/domain/registration/batch";
import { holdEnd } from "@podium/domain/registration/facts";
import { judgeRegistration } from "@podium/domain/registration/rules";
import type { CreateRegistrationInput } from "@podium/domain/registration/schema";
import type pg from "pg";
import type { Context } from "../context.ts";
import { log } from "../log.ts";
import { Refusal } from "../refusal.ts";
import { batching } from "./batching.ts";
import { isAboutOneRow, isUnavailable } from "./database-errors.ts";
import { expireHoldsOf, lockCategories, lockPools } from "./places.ts";
import { readSituation, type Situation } from "./situation.ts";
import { type Entry, readKnown, writeKnown, writeRegistrations } from "./write.ts";

/** What the person is told, the same for known and unknown addresses. */
export type Receipt = { holdUntil: Date };

/** Somebody who holds a lock longer than this makes the rest fail fast instead of queueing up. */
const LOCK_TIMEOUT = "3s";

type Job = { pool: pg.Pool; entry: Entry };

const enqueue = batching<Job, Receipt | Refusal>({
  run: (slug, jobs) => createTogether(slug, jobs),
  retryAlone: isAboutOneRow,
  busy: () => new Refusal("registration.busy"),
});

/**
 * Registers one person. When the answer is there, the registration is on disk and its mail is queued.
 *
 * @returns the receipt: until when the place is kept, in UTC
 * @throws Refusal event.notFound, event.cancelled, registration.… as `judgeRegistration` says it, or
 *   registration.busy when too many are waiting or the database does not answer in time
 */
export async function createRegistration(ctx: Context, input: CreateRegistrationInput): Promise<Receipt> {
  const { slug, locale, firstName, lastName, email, organisation } = input;
  const entry = {
    firstName,
    lastName,
    email,
    emailNormalised: normaliseEmail(email),
    organisation,
    locale,
    requestId: ctx.requestId,
  };
  try {
    const outcome = await enqueue(slug, { pool: ctx.pool, entry });
    if (outcome instanceof Refusal) throw outcome;
    return outcome;
  } catch (error) {
    if (!isUnavailable(error)) throw error;
    log.warn({ requestId: ctx.requestId }, "registration: the database did not answer in time");
    throw new Refusal("registration.busy");
  }
}

async function createTogether(slug: string, jobs: Job[]): Promise<(Receipt | Refusal)[]> {
  const [first] = jobs;
  if (!first) return [];
  const entries = jobs.map(({ entry }) => entry);
  // Without a lock first: an event that is full or closed is answered without touching the row that others wait for.
  const situation = await readSituation(first.pool, slug);
  const judgement = situation && judgeRegistration(situation.facts, situation.now);
  if (!situation || !judgement) return entries.map(() => new Refusal("event.notFound"));
  if (!judgement.ok && !(judgement.code === "registration.full" && situation.overdue)) {
    return entries.map(() => new Refusal(judgement.code, judgement.details));
  }
  return inTransaction(first.pool, async (client) => {
    await lock(client, situation.eventId);
    return decideAndWrite(client, slug, entries);
  });
}

/** Needs the event's pools locked: what is read now stays true until the commit. */
async function decideAndWrite(client: pg.PoolClient, slug: string, entries: Entry[]) {
  const situation = await sweptSituation(client, slug);
  if (!situation) return entries.map(() => new Refusal("event.notFound"));
  const { eventId, organisationId, categoryId, facts, now } = situation;
  const addresses = entries.map(({ emailNormalised }) => emailNormalised);
  const decisions = decideBatch(facts, addresses, await readKnown(client, eventId, addresses), now);

  const receipt: Receipt = { holdUntil: holdEnd(situation, now) };
  const news = entries.filter((_, position) => decisions[position]?.kind === "new");
  const known = entries.filter((_, position) => decisions[position]?.kind === "known");
  if (news.length > 0 && categoryId) {
    const target = { eventId, organisationId, categoryId, holdUntil: receipt.holdUntil };
    const stored = await writeRegistrations(client, target, news);
    known.push(...news.filter((_, position) => !stored[position]));
  }
  if (known.length > 0) await writeKnown(client, eventId, known);

  return decisions.map((decision) =>
    decision.kind === "refused" && !decision.judgement.ok
      ? new Refusal(decision.judgement.code, decision.judgement.details)
      : receipt,
  );
}

/** Places whose time is over are free for those who come now, also before the worker's next round. */
async function sweptSituation(client: pg.PoolClient, slug: string): Promise<Situation | null> {
  const situation = await readSituation(client, slug);
  if (!situation?.overdue) return situation;
  const sweep = expireHoldsOf(situation.eventId);
  await client.query(sweep.text, sweep.values as unknown[]);
  return readSituation(client, slug);
}

async function lock(client: pg.PoolClient, eventId: string): Promise<void> {
  const pools = lockPools(eventId);
  const { rowCount } = await client.query({ name: "registration.lock", text: pools.text, values: [eventId] });
  if (rowCount === 0) await client.query({ text: lockCategories(eventId).text, values: [eventId] });
}

async function inTransaction<Result>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query(`BEGIN; SET LOCAL lock_timeout = '${LOCK_TIMEOUT}'`);
    const result = await work(client);
    await client.query("COMMIT");
    return result;
  } catch (error) {
    await client.query("ROLLBACK").catch((rollback: Error) => {
      broken = rollback;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}
