import { normaliseEmail } from "@podium/domain/person/email";
import { withCompanions } from "@podium/domain/registration/companion/mode";
import type { CreateRegistrationInput } from "@podium/domain/registration/schema";
import type pg from "pg";
import type { Context } from "../../context.ts";
import { secrets } from "../../environment.ts";
import { limitClient } from "../../limits/client.ts";
import { networkOf } from "../../limits/network.ts";
import { Refusal } from "../../refusal.ts";
import { isAboutOneRow, isTwice, orBusy } from "../capacity/database-errors.ts";
import { lockCapacity } from "../capacity/lock.ts";
import { keptByNetworks } from "../capacity/networks.ts";
import { type Snapshot, snapshotBySlug } from "../capacity/snapshot.ts";
import { type Statements, throughPg } from "../capacity/statements.ts";
import { inConstantTime } from "../constant-time-answer.ts";
import { expireHolds } from "../transition/end-many.ts";
import { type Answer, admit, decide, type Entry, refusalOf } from "./admit.ts";
import { batching } from "./batch.ts";
import {
  type AnsweredRequest,
  type IdempotencyKey,
  idempotencyKeyOf,
  isSameRequest,
  type Receipt,
  readAnswered,
} from "./idempotency.ts";
import { type ReceiptView, receiptView } from "./views.ts";

/** Somebody who holds a lock longer than this makes the rest fail fast instead of queueing up. */
const LOCK_TIMEOUT = "3s";

type Job = { pool: pg.Pool; entry: Entry };

const enqueue = batching<Job, Answer>({
  run: (slug, jobs) => createTogether(slug, jobs),
  retryAlone: isAboutOneRow,
  busy: () => new Refusal("registration.busy"),
});

/**
 * Registers the people of one request. When the answer is there, they are on disk and their mails are queued.
 *
 * @returns the receipt: until when a place is kept (UTC), and how many get a place, wait or apply
 * @throws Refusal event.notFound, event.cancelled, registration.… as `judgeParty` says it, registration.keyReused when
 *   the key was used for other content, registration.busy when too many are waiting or the database does not answer
 */
export async function createRegistration(ctx: Context, input: CreateRegistrationInput): Promise<Receipt> {
  const { addressed, companions } = withCompanions(input.persons, input.companions ?? 0);
  const entry: Entry = {
    locale: input.locale,
    organisation: input.organisation ?? null,
    maySplit: input.maySplit ?? false,
    requestId: ctx.requestId,
    key: idempotencyKeyOf(input, secrets()),
    network: networkOf(ctx),
    categoryIds: categoriesOf(input),
    persons: addressed.map((person) => ({ ...person, emailNormalised: normaliseEmail(person.email) })),
    companions,
  };
  const attempt = () => enqueue(input.slug, { pool: ctx.pool, entry });
  // Another event's lock is another: the same key at the same moment is seen by the index. Then it has been answered.
  const outcome = await orBusy(ctx, () =>
    attempt().catch((error: unknown) => {
      if (isTwice(error)) return attempt();
      throw error;
    }),
  );
  if (outcome instanceof Refusal) throw outcome;
  return outcome;
}

/** The categories that somebody asks for: dates of a choice, or one. */
export function categoriesOf({
  categoryId,
  dates,
}: Pick<CreateRegistrationInput, "categoryId" | "dates">): string[] {
  if (dates && dates.length > 0) return dates;
  return categoryId ? [categoryId] : [];
}

/**
 * See `createRegistration`; the receipt as it goes over the wire. Persons are counted per client and event.
 *
 * @throws Refusal rate.limited, and those of `createRegistration`
 */
export async function register(ctx: Context, input: CreateRegistrationInput): Promise<ReceiptView> {
  await limitClient(ctx, "registration.create", input.slug, input.persons.length + (input.companions ?? 0));
  return inConstantTime(async () => receiptView(await createRegistration(ctx, input)));
}

async function createTogether(slug: string, jobs: Job[]): Promise<Answer[]> {
  const [first] = jobs;
  if (!first) return [];
  const entries = jobs.map(({ entry }) => entry);
  // Without a lock first: an event that is full or closed is answered without touching the row that others wait for.
  const run = throughPg(first.pool);
  const snapshot = await snapshotBySlug(run, slug);
  if (!snapshot) return entries.map(() => new Refusal("event.notFound"));
  const early = await refusedEarly(run, snapshot, entries);
  const rest = entries.filter((entry) => !early.has(entry));
  const late = rest.length > 0 ? await createLocked(first.pool, snapshot.eventId, slug, rest) : [];
  const answers = new Map(rest.map((entry, position) => [entry, late[position]]));
  return entries.map((entry) => early.get(entry) ?? answers.get(entry) ?? new Refusal("registration.busy"));
}

/** The entries that are refused anyway, as where no place is left; unless their request was answered before. */
async function refusedEarly(
  run: Statements,
  snapshot: Snapshot,
  entries: Entry[],
): Promise<Map<Entry, Answer>> {
  const refused = new Map<Entry, Answer>();
  // Places whose time is over are swept under the lock.
  if (snapshot.overdue) return refused;
  const networks = await keptByNetworks(
    run,
    snapshot.eventId,
    entries.map(({ network }) => network),
  );
  for (const entry of entries) {
    const [decision] = decide(snapshot, [entry], new Map(), networks);
    if (decision?.kind === "refused") refused.set(entry, refusalOf(decision));
  }
  const answered = await readAnswered(run, keysOf([...refused.keys()]));
  for (const entry of refused.keys()) {
    const { key } = entry;
    const again = key && answered.get(key.key);
    if (again) refused.set(entry, answerAgain(again, key, snapshot.now));
  }
  return refused;
}

function createLocked(pool: pg.Pool, eventId: string, slug: string, entries: Entry[]): Promise<Answer[]> {
  return inTransaction(pool, async (run) => {
    await lockCapacity(run, eventId);
    const snapshot = await sweptSnapshot(run, slug);
    if (!snapshot) return entries.map(() => new Refusal("event.notFound"));
    const answered = await readAnswered(run, keysOf(entries));
    const answers = new Map<Entry, Answer>();
    const news: Entry[] = [];
    const firsts = new Map<string, Entry>();
    for (const entry of entries) {
      const { key } = entry;
      const again = key && answered.get(key.key);
      const twin = key && firsts.get(key.key);
      if (again) answers.set(entry, answerAgain(again, key, snapshot.now));
      else if (twin && !twin.key?.hash.equals(key.hash)) answers.set(entry, keyReused());
      else if (!twin) {
        news.push(entry);
        if (key) firsts.set(key.key, entry);
      }
    }
    for (const [entry, answer] of await admit(run, snapshot, news)) answers.set(entry, answer);
    return entries.map((entry) => {
      const twin = entry.key && firsts.get(entry.key.key);
      return answers.get(entry) ?? (twin && answers.get(twin)) ?? new Refusal("registration.busy");
    });
  });
}

/** The answer of then, as long as it says something: a receipt that promises a past deadline would wait for no mail. */
function answerAgain({ hash, receipt }: AnsweredRequest, key: IdempotencyKey, now: Date): Answer {
  return isSameRequest(hash, key) && now < receipt.holdUntil ? receipt : keyReused();
}

function keyReused(): Refusal {
  return new Refusal("registration.keyReused");
}

function keysOf(entries: readonly Entry[]): string[] {
  return entries.flatMap(({ key }) => key?.key ?? []);
}

/** Places whose time is over are free for people who come now, also before the worker's next round. */
async function sweptSnapshot(run: Statements, slug: string): Promise<Snapshot | null> {
  const snapshot = await snapshotBySlug(run, slug);
  if (!snapshot?.overdue) return snapshot;
  const locked = { run, snapshot, dryRun: false };
  await expireHolds(locked);
  return locked.snapshot;
}

async function inTransaction<Result>(
  pool: pg.Pool,
  work: (run: Statements) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query(`BEGIN; SET LOCAL lock_timeout = '${LOCK_TIMEOUT}'`);
    const result = await work(throughPg(client));
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
