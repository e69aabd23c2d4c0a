import { setTimeout as sleep } from "node:timers/promises";
import type { Database } from "@podium/db/client";
import type { WaitlistPolicy } from "@podium/domain/registration/policy";
import type { Actor } from "@podium/domain/staff/actor";
import { publishedEvent, type TestEvent } from "@podium/tests-support/events";
import { registration } from "@podium/tests-support/registrations";
import { registrationFields, sendForm } from "@podium/tests-support/site/visitor";
import type pg from "pg";
import type { Answer, Call } from "../calls.ts";
import type { Counter } from "./counter.ts";

/** Where a contest is held: a database, and processes that share nothing but it. */
export type Ground = {
  database: Database;
  pool: pg.Pool;
  bodyId: string;
  lead: Actor;
  /** Addresses of the public site's processes. */
  sites: string[];
  /** Processes that run procedures and the clock. */
  counters: Counter[];
};

/** Somebody who tries to get the place; true when told for certain that it is his or hers. */
export type Contender = {
  way: string;
  run: () => Promise<boolean> /** Without a word of it, one. */;
  persons?: number;
};

export type Contest = { eventId: string; contenders: Contender[]; waiting: string[] };

/**
 * An event with one place left, and everybody who could want it. Two places are taken: by somebody who hands hers over
 * meanwhile, and by somebody who would bring another person along.
 *
 * @param waitlist with a waiting list two people wait, and the place has just become free
 */
export async function lastPlace(ground: Ground, waitlist: WaitlistPolicy): Promise<Contest> {
  const { database, bodyId } = ground;
  const event = await publishedEvent(database, bodyId, {
    places: 2,
    categories: [{ nameDe: "Teilnahme", nameEn: "Participation", maxPersons: 4 }],
    event: { waitlistPolicy: waitlist, quietFrom: null, quietUntil: null },
  });
  const contact = await registration(database, event);
  const giver = await registration(database, event);
  const applicant = await registration(database, event, { state: "PENDING", holdsPlace: false });
  const former = await registration(database, event, { state: "CANCELLED" });
  const waiting: string[] = [];
  for (let ahead = waitlist === "OFF" ? 0 : 2; ahead > 0; ahead -= 1) {
    const queuedAt = new Date(Date.now() - ahead * 60_000);
    waiting.push((await registration(database, event, { state: "WAITLISTED", queuedAt })).id);
  }
  await database.capacityPool.updateMany({ where: { eventId: event.id }, data: { size: 3 } });

  const { address, ask, by, form } = waysTo(ground, event, waitlist);
  const create = (): Call => ({
    to: "create",
    kind: 0,
    emails: [address()],
    along: nobody,
    maySplit: false,
    organisation: "",
  });
  const overflow = waitlist === "OFF" ? ("REFUSE" as const) : ("WAIT" as const);
  const contenders = [
    ...ground.sites.map((site) => form(site)),
    by("procedure", 0, create()),
    by("procedure", 1, create()),
    by("approval", 0, { to: "staff", action: "approve", ids: [applicant.id] }),
    by("reinstatement", 1, { to: "staff", action: "reinstate", ids: [former.id] }),
    by("entry", 1, { to: "enter", kind: 0, overflow, mail: true, email: address(), along: nobody }),
    by("import", 0, { to: "import", kind: 0, overflow, emails: [address()] }),
    {
      way: "addition",
      run: async () => {
        const answer = await ask(0, { to: "addPerson", id: contact.id, email: address() });
        return waitlist === "OFF" && answer === "done";
      },
    },
    {
      way: "handOver",
      run: async () => {
        const answer = await ask(1, { to: "handOver", id: giver.id, email: address() });
        if (answer !== "done") throw new Error(`a place could not be handed over: ${JSON.stringify(answer)}`);
        return false;
      },
    },
  ];
  const [, second] = waiting;
  if (second)
    contenders.push(
      by("promotion", 0, { to: "clock" }),
      by("promotion", 1, { to: "clock" }),
      by("promotion by staff", 1, { to: "staff", action: "promote", ids: [second] }),
    );
  return { eventId: event.id, contenders, waiting };
}

/** How people come for a place at an event: by a site's form, or through one of the other processes. */
export function waysTo({ counters, lead }: Ground, event: TestEvent, waitlist: WaitlistPolicy) {
  let turn = 0;
  const address = () => `contender-${++turn}@example.org`;
  const ask = (process: number, call: Call): Promise<Answer> => {
    const counter = counters[process % counters.length];
    if (!counter) throw new Error("no process to ask");
    return counter.perform({ event, lead }, call);
  };
  const by = (way: string, process: number, call: Call): Contender => ({
    way,
    run: async () => hasPlace(await ask(process, call)),
  });
  const form = (site: string, more: Record<string, string> = {}): Contender => ({
    way: "form",
    run: async () => {
      const path = `/veranstaltungen/${event.slug}/anmeldung`;
      const person = { firstName: "Kim", lastName: "Beispiel", email: address() };
      const { status } = await sendForm(site, path, registrationFields([person], more));
      // 503: come again later.
      if (status !== 303 && status !== 409 && status !== 503)
        throw new Error(`the form was answered ${status}`);
      // With a waiting list both get the same answer: who waits and who has a place.
      return waitlist === "OFF" && status === 303;
    },
  });
  return { address, ask, by, form };
}

export const nobody = { named: 0, counted: 0 };

function hasPlace(answer: Answer): boolean {
  if (Array.isArray(answer)) return answer[0] === "CONFIRMED" || answer[0] === "OFFERED";
  return typeof answer === "object" && answer.places > 0;
}

/**
 * All set off at the same moment, or a few milliseconds later.
 *
 * @param lawless without the guard nobody keeps an order of locks, the database may have to end one of two, and who looks at
 *   the queue meets fewer places than none
 * @returns those who were told to have it, those who were not, and how many got no answer because nobody had time for them
 */
export async function run(
  contenders: readonly Contender[],
  delays: readonly number[],
  { lawless = false } = {},
): Promise<{ told: Contender[]; refused: Contender[]; unanswered: number }> {
  const answers = await Promise.all(
    contenders.map(async (contender, index) => {
      await sleep(delays[index % Math.max(1, delays.length)] ?? 0);
      return contender.run().then(
        (isTold) => ({ contender, isTold }),
        (fault: Error) => {
          if (isOverloaded(fault) || (lawless && isLawlessness(fault))) return null;
          throw fault;
        },
      );
    }),
  );
  const answered = answers.filter((one) => one !== null);
  return {
    told: answered.filter(({ isTold }) => isTold).map(({ contender }) => contender),
    refused: answered.filter(({ isTold }) => !isTold).map(({ contender }) => contender),
    unanswered: answers.length - answered.length,
  };
}

/** A deadlock; or a limit below zero, since more places are taken than there are. */
function isLawlessness({ message }: Error): boolean {
  return /40P01|2201W/u.test(message);
}

/** No connection, no transaction in time: two cores can be busy with other things. */
function isOverloaded({ message }: Error): boolean {
  return /connection timeout|P2028|Unable to start a transaction/u.test(message);
}

/** Who holds a place in the end, and what the counter says. */
export async function outcome(
  { pool }: Pick<Ground, "pool">,
  eventId: string,
): Promise<{ holders: string[]; taken: number; size: number }> {
  const { rows } = await pool.query<{ holders: string[]; taken: number; size: number }>(
    `SELECT "taken", "size", ARRAY(
      SELECT "id"::text FROM "Registration" WHERE "eventId" = $1 AND "holdsPlace" ORDER BY "sequence") AS "holders"
    FROM "CapacityPool" WHERE "eventId" = $1`,
    [eventId],
  );
  const [row] = rows;
  if (!row) throw new Error("the event has no pool");
  return row;
}
