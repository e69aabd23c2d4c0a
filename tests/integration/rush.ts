import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { ReceivedMail } from "@podium/tests-support/mailbox";
import { type FormPerson, registrationFields, sendForm } from "@podium/tests-support/site/visitor";

/**
 * What one visitor sent and was answered, written down by the visitor: it knows nothing of the database. An answer of
 * null: the request was sent and no answer came.
 */
export type Visit = {
  person: FormPerson;
  key: string;
  answers: (number | null)[];
  /** The last word on the registration: 303 and 409 are ones; null: the visitor gave up without one. */
  word: 303 | 409 | null;
  /** The link of the first mail was used, and answered with 303. */
  confirmed: boolean;
};

export type Rush = {
  path: string;
  visitors: number;
  /** So many at a time. */
  lanes: number;
  /** Addresses of the sites, read anew for each request: each visitor goes to the next after a failure. */
  sites: readonly { url: string }[];
  received: readonly ReceivedMail[];
  /** Some use the link of their mail at once. */
  confirming: boolean;
};

const AGAIN_MS = 200;
/** Between one visitor of a lane and the next. */
const NEXT_MS = 80;
const PATIENCE_MS = 120_000;
/** A visitor who closes the window while the request is under way. */
const IMPATIENT_MS = 15;

/**
 * Visitors register at the same time. Every sixth loses the first answer by closing the connection early; every ninth
 * gives up at the first trouble; all others repeat the same request (with its key) until there is a word. Every third
 * of those who got a place waits for the mail and uses its link.
 */
export async function rush({ path, visitors, lanes, sites, received, confirming }: Rush): Promise<Visit[]> {
  const end = Date.now() + PATIENCE_MS;
  const name = randomUUID().slice(0, 8);
  const visits = Array.from(
    { length: visitors },
    (_, number): Visit => ({
      person: { firstName: "Anna", lastName: "Beispiel", email: `rush-${name}-${number}@example.org` },
      key: randomUUID(),
      answers: [],
      word: null,
      confirmed: false,
    }),
  );
  const siteFor = (turn: number) => sites[turn % sites.length]?.url ?? "";

  const register = async (visit: Visit, number: number) => {
    for (let turn = 0; visit.word === null && Date.now() < end; turn += 1) {
      const fields = registrationFields([visit.person], { key: visit.key });
      const early = turn === 0 && number % 6 === 5 ? AbortSignal.timeout(IMPATIENT_MS) : undefined;
      const status = await statusOf(sendForm(siteFor(number + turn), path, fields, early));
      visit.answers.push(status);
      if (status === 303 || status === 409) visit.word = status;
      else if (number % 9 === 8) return;
      else await sleep(AGAIN_MS);
    }
  };
  const confirm = async (visit: Visit, number: number) => {
    for (let turn = 0; !visit.confirmed && Date.now() < end; turn += 1) {
      const mail = received.find(({ to }) => to === visit.person.email);
      const link = mail?.links.find((found) => found.includes("/bestaetigen/"));
      if (link) {
        const answer = sendForm(siteFor(number + turn), new URL(link).pathname, { form: "confirmation" });
        visit.confirmed = (await statusOf(answer)) === 303;
      }
      if (!visit.confirmed) await sleep(AGAIN_MS);
    }
  };

  let next = 0;
  const confirmations: Promise<void>[] = [];
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      for (let number = next++; number < visitors; number = next++) {
        const visit = visits[number] as Visit;
        await register(visit, number);
        if (confirming && visit.word === 303 && number % 3 === 0) confirmations.push(confirm(visit, number));
        await sleep(NEXT_MS);
      }
    }),
  );
  await Promise.all(confirmations);
  return visits;
}

async function statusOf(answer: Promise<Response>): Promise<number | null> {
  return answer.then(
    async (response) => {
      await response.arrayBuffer();
      return response.status;
    },
    () => null,
  );
}
