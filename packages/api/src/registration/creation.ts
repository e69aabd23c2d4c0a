import { normaliseEmail } from "@podium/domain/person/email";
import { holdEnd } from "@podium/domain/registration/deadlines";
import { decideParties, type PartyDecision } from "@podium/domain/registration/newcomers";
import { judgeRegistration } from "@podium/domain/registration/rules";
import type { CreateRegistrationInput } from "@podium/domain/registration/schema";
import type pg from "pg";
import type { Context } from "../context.ts";
import { Refusal } from "../refusal.ts";
import { batching } from "./batching.ts";
import { isAboutOneRow, isTwice, orBusy } from "./database-errors.ts";
import { expireHoldsOf, lockCategories, lockPools } from "./places.ts";
import {
  type AnsweredRequest,
  type Receipt,
  type RequestKey,
  readAnswered,
  requestKeyOf,
} from "./requests.ts";
import { readSituation, type Situation } from "./situation.ts";
import { type NewParty, readKnown, writeKnown, writeRegistrations } from "./write.ts";

/** Somebody who holds a lock longer than this makes the rest fail fast instead of queueing up. */
const LOCK_TIMEOUT = "3s";

/** Those who come in one request, as it was typed and checked. */
type Entry = Omit<NewParty, "persons" | "named" | "awaited" | "categoryId" | "receipt"> & {
  categoryId: string | null;
  persons: (CreateRegistrationInput["persons"][number] & { emailNormalised: string })[];
  request: RequestKey | null;
};

type Job = { pool: pg.Pool; entry: Entry };
type Answer = Receipt | Refusal;

const enqueue = batching<Job, Answer>({
  run: (slug, jobs) => createTogether(slug, jobs),
  retryAlone: isAboutOneRow,
  busy: () => new Refusal("registration.busy"),
});

/**
 * Registers those who come in one request. When the answer is there, they are on disk and their mails are queued.
 *
 * @returns the receipt: until when a place is kept (UTC), and how many get a place, wait or apply
 * @throws Refusal event.notFound, event.cancelled, registration.… as `judgeParty` says it, registration.keyReused when
 *   the key was used for other content, registration.busy when too many are waiting or the database does not answer
 */
export async function createRegistration(ctx: Context, input: CreateRegistrationInput): Promise<Receipt> {
  const entry: Entry = {
    locale: input.locale,
    organisation: input.organisation ?? null,
    maySplit: input.maySplit ?? false,
    requestId: ctx.requestId,
    request: requestKeyOf(input),
    categoryId: input.categoryId ?? null,
    persons: input.persons.map((person) => ({ ...person, emailNormalised: normaliseEmail(person.email) })),
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

async function createTogether(slug: string, jobs: Job[]): Promise<Answer[]> {
  const [first] = jobs;
  if (!first) return [];
  const entries = jobs.map(({ entry }) => entry);
  // Without a lock first: an event that is full or closed is answered without touching the row that others wait for.
  const situation = await readSituation(first.pool, slug);
  if (!situation) return entries.map(() => new Refusal("event.notFound"));
  const early = await refusedEarly(first.pool, situation, entries);
  const rest = entries.filter((entry) => !early.has(entry));
  const late = rest.length > 0 ? await createLocked(first.pool, situation.eventId, slug, rest) : [];
  const answers = new Map(rest.map((entry, position) => [entry, late[position]]));
  return entries.map((entry) => early.get(entry) ?? answers.get(entry) ?? new Refusal("registration.busy"));
}

/** Those whom the places that are left cannot serve anyway; unless their request was answered before. */
async function refusedEarly(
  pool: pg.Pool,
  situation: Situation,
  entries: Entry[],
): Promise<Map<Entry, Answer>> {
  const refused = new Map<Entry, Answer>();
  for (const entry of entries) {
    const [decision] = decide(situation, [entry], new Set());
    // Places whose time is over are swept under the lock.
    if (decision?.kind === "refused" && !situation.overdue) refused.set(entry, refusalOf(decision));
  }
  const answered = await readAnswered(pool, keysOf([...refused.keys()]));
  for (const entry of refused.keys()) {
    const { request } = entry;
    const again = request && answered.get(request.key);
    if (again) refused.set(entry, answerAgain(again, request, situation.now));
  }
  return refused;
}

function createLocked(pool: pg.Pool, eventId: string, slug: string, entries: Entry[]): Promise<Answer[]> {
  return inTransaction(pool, async (client) => {
    await lock(client, eventId);
    const situation = await sweptSituation(client, slug);
    if (!situation) return entries.map(() => new Refusal("event.notFound"));
    const answered = await readAnswered(client, keysOf(entries));
    const answers = new Map<Entry, Answer>();
    const news: Entry[] = [];
    const firsts = new Map<string, Entry>();
    for (const entry of entries) {
      const { request } = entry;
      const again = request && answered.get(request.key);
      const twin = request && firsts.get(request.key);
      if (again) answers.set(entry, answerAgain(again, request, situation.now));
      else if (twin && !twin.request?.hash.equals(request.hash)) answers.set(entry, keyReused());
      else if (!twin) {
        news.push(entry);
        if (request) firsts.set(request.key, entry);
      }
    }
    for (const [entry, answer] of await decideAndWrite(client, situation, news)) answers.set(entry, answer);
    return entries.map((entry) => {
      const twin = entry.request && firsts.get(entry.request.key);
      return answers.get(entry) ?? (twin && answers.get(twin)) ?? new Refusal("registration.busy");
    });
  });
}

/** Needs the event's pools locked: what was read stays true until the commit. */
async function decideAndWrite(
  client: pg.PoolClient,
  situation: Situation,
  entries: Entry[],
): Promise<Map<Entry, Answer>> {
  const answers = new Map<Entry, Answer>();
  if (entries.length === 0) return answers;
  const { eventId, organisationId, policy, now } = situation;
  const addresses = entries.flatMap(({ persons }) => persons.map(({ emailNormalised }) => emailNormalised));
  const decisions = decide(situation, entries, await readKnown(client, eventId, addresses));
  const holdUntil = holdEnd(policy, now);
  const parties: NewParty[] = [];
  const known: { emailNormalised: string; locale: string }[] = [];
  for (const [position, entry] of entries.entries()) {
    const decision = decisions[position];
    if (decision?.kind !== "accepted") {
      answers.set(entry, decision ? refusalOf(decision) : new Refusal("registration.busy"));
      continue;
    }
    const receipt = { holdUntil, prospect: decision.prospect };
    answers.set(entry, receipt);
    const persons: NewParty["persons"] = [];
    let named = 0;
    for (const [index, person] of entry.persons.entries()) {
      const decided = decision.persons[index];
      if (decided?.known === false) persons.push({ ...person, holdsPlace: decided.holdsPlace });
      else {
        known.push({ emailNormalised: person.emailNormalised, locale: entry.locale });
        named += 1;
      }
    }
    const awaited = named > 0 && decision.prospect.places === 0;
    const party = { ...entry, persons, named, awaited, categoryId: decision.categoryId, receipt };
    if (persons.length > 0) parties.push(party);
    // Nobody is new: the key is kept all the same, or reusing it would tell so. Of the content nothing stays.
    else if (entry.request) parties.push({ ...party, organisation: null });
  }
  if (parties.length > 0) {
    const written = await writeRegistrations(client, { eventId, organisationId, holdUntil }, parties);
    // Every process that takes a place waits for the same lock, so this is somebody outside of Podium.
    if (!written) throw new Error("An address was registered while its event was locked.");
  }
  if (known.length > 0) await writeKnown(client, eventId, known);
  return answers;
}

function decide(
  situation: Situation,
  entries: readonly Entry[],
  known: ReadonlySet<string>,
): PartyDecision[] {
  const { categories, left, now } = situation;
  if (categories.length === 0) {
    const judgement = judgeRegistration(situation.facts, now);
    if (!judgement.ok) return entries.map(() => ({ kind: "refused", judgement }));
  }
  const parties = entries.map(({ categoryId, persons, maySplit }) => ({
    categoryId,
    maySplit,
    addresses: persons.map(({ emailNormalised }) => emailNormalised),
  }));
  return decideParties(categories, left, parties, known, now);
}

function refusalOf({ judgement }: PartyDecision & { kind: "refused" }): Refusal {
  return new Refusal(judgement.code, judgement.details);
}

/** The answer of then, as long as it says something: a receipt that promises a past deadline would wait for no mail. */
function answerAgain({ hash, receipt }: AnsweredRequest, request: RequestKey, now: Date): Answer {
  return hash.equals(request.hash) && now < receipt.holdUntil ? receipt : keyReused();
}

function keyReused(): Refusal {
  return new Refusal("registration.keyReused");
}

function keysOf(entries: readonly Entry[]): string[] {
  return entries.flatMap(({ request }) => request?.key ?? []);
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
