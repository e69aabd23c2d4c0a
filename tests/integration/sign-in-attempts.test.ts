import { type Attempt, admit } from "@podium/auth/attempts";
import { hashPassword } from "@podium/auth/password";
import type { AuthSettings } from "@podium/auth/settings";
import { type SignIn, signIn } from "@podium/auth/sign-in";
import { testDatabase } from "@podium/tests-support/database";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";

const { database, pool } = await testDatabase();
const settings: AuthSettings = {
  connections: { database, pool },
  secrets: ["a-secret-that-only-this-test-knows-0123456789"],
  url: "http://127.0.0.1:4699",
  limits: true,
};
const password = "ein langes Passwort für Prüfungen";
const passwordHash = await hashPassword(password);

beforeEach(async () => {
  await database.rateLimit.deleteMany();
});
afterEach(() => vi.useRealTimers());

let persons = 0;
async function person(): Promise<string> {
  persons += 1;
  const email = `person-${persons}@example.org`;
  await database.user.create({ data: { email, name: "Petra Person", passwordHash }, select: { id: true } });
  return email;
}

const office = "192.0.2.1";
const elsewhere = "203.0.113.9";
/** Clients of a botnet: every number another network. */
const network = (number: number) => `10.${number >> 16}.${(number >> 8) & 255}.${number & 255}`;

const guess = (email: string, client: string, device: string | null = null): Attempt => ({
  email,
  client,
  device,
});

/** How many of these attempts get to the password. All are wrong, so nothing is given back. */
async function looked(attempts: readonly Attempt[], atOnce = 1): Promise<number> {
  let count = 0;
  for (let from = 0; from < attempts.length; from += atOnce) {
    const outcomes = await Promise.all(
      attempts.slice(from, from + atOnce).map((each) => admit(settings, each)),
    );
    count += outcomes.filter((outcome) => "undo" in outcome).length;
  }
  return count;
}

const times = (count: number, attempt: (number: number) => Attempt) =>
  Array.from({ length: count }, (_, number) => attempt(number));

/** Logs in with the right password; `browser` is what an earlier log-in has left in it. */
const logIn = (email: string, client: string, browser?: SignIn): Promise<SignIn> =>
  signIn(settings, {
    email,
    password,
    client,
    cookie: browser?.outcome === "in" ? browser.deviceCookie.split(";")[0] : undefined,
  });

describe("A4, A5 · the right password leads in while somebody else", () => {
  const own = "own";
  test.each([
    ["tries ten times at the address", times(10, () => guess(own, office)), elsewhere],
    ["tries sixty times at the address", times(60, () => guess(own, office)), elsewhere],
    ["tries it from twenty networks", times(20, (number) => guess(own, network(number))), elsewhere],
    ["tries it from two hundred and fifty", times(250, (number) => guess(own, network(number))), elsewhere],
    ["hammers from thirty networks", times(900, (number) => guess(own, network(number % 30))), elsewhere],
    [
      "tries fifty times at a colleague's account, in the same office",
      times(50, () => guess("c@x.de", office)),
      office,
    ],
    [
      "hammers five accounts in the same office",
      times(300, (number) => guess(`${number % 5}@x.de`, office)),
      office,
    ],
    [
      "tries sixty accounts, in the same office",
      times(60, (number) => guess(`${number}@x.de`, office)),
      office,
    ],
    [
      "tries two hundred and fifty, in the same office",
      times(250, (number) => guess(`${number}@x.de`, office)),
      office,
    ],
    ["tries twice at this account, in the same office", times(2, () => guess(own, office)), office],
    [
      "besieges address and office at once",
      [
        ...times(100, (number) => guess(own, network(number))),
        ...times(100, (number) => guess(`${number}@x.de`, office)),
      ],
      office,
    ],
  ])("%s", async (_, attempts, client) => {
    const email = await person();
    await looked(
      attempts.map((each) => ({ ...each, email: each.email === own ? email : each.email })),
      20,
    );
    expect(await logIn(email, client)).toMatchObject({ outcome: "in" });
  });
});

describe("A4 · a known browser", () => {
  test.each([
    [
      "a thousand networks at the address",
      (email: string) => times(1000, (number) => guess(email, network(number))),
    ],
    [
      "a thousand attempts behind its own address",
      (email: string) => times(1000, () => guess(email, office)),
    ],
    [
      "a thousand addresses tried behind its own address",
      () => times(1000, (number) => guess(`${number}@x.de`, office)),
    ],
  ])("leads in despite %s; another browser has to wait", async (_, attempts) => {
    const email = await person();
    const browser = await logIn(email, office);
    await looked(attempts(email), 20);
    expect(await logIn(email, office)).toMatchObject({ outcome: "throttled" });
    expect(await logIn(email, office, browser)).toMatchObject({ outcome: "in" });
  });

  test("of one person opens nothing for another", async () => {
    const [anna, berta] = [await person(), await person()];
    const annas = await logIn(anna, elsewhere);
    await looked(
      times(400, (number) => guess(berta, network(number))),
      20,
    );
    expect(await logIn(berta, office, annas)).toMatchObject({ outcome: "throttled" });
  });

  test("is unknown after a change of the password", async () => {
    const email = await person();
    const browser = await logIn(email, office);
    await looked(
      times(400, (number) => guess(email, network(number))),
      20,
    );
    await database.user.update({ where: { email }, data: { passwordHash: await hashPassword(password) } });
    expect(await logIn(email, office, browser)).toMatchObject({ outcome: "throttled" });
  });

  test("can be added while others attack", async () => {
    const email = await person();
    await looked(
      times(200, (number) => guess(email, network(number))),
      20,
    );
    const second = await logIn(email, elsewhere);
    await looked(
      times(200, (number) => guess(email, network(number + 1000))),
      20,
    );
    expect(await logIn(email, elsewhere)).toMatchObject({ outcome: "throttled" });
    expect(await logIn(email, elsewhere, second)).toMatchObject({ outcome: "in" });
  });
});

describe("A4 · guesses at one address within an hour, a day, whatever the attacker does", () => {
  const victim = "opfer@example.org";
  const scenarios: [string, number, number, (round: number) => Attempt[]][] = [
    ["one client", 20, 30, () => times(60, () => guess(victim, office))],
    ["a hundred clients", 300, 900, () => times(1000, (number) => guess(victim, network(number % 100)))],
    [
      "a new client for each guess",
      300,
      1200,
      (round) => times(400, (number) => guess(victim, network(round * 1000 + number))),
    ],
    [
      "a client that tries all addresses",
      3,
      9,
      () => [
        ...times(60, (number) => guess(`${number}@example.org`, office)),
        ...times(20, () => guess(victim, office)),
      ],
    ],
    ["a stolen browser", 50, 60, () => times(80, () => guess(victim, office, "stolen"))],
  ];
  test.each(scenarios)(
    "%s: %i, %i",
    async (_, hour, day, round) => {
      vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-27T08:00:00Z") });
      const guesses = async () => {
        const attempts = round(Date.now() % 997);
        let count = 0;
        for (const attempt of attempts) {
          const isLooked = (await looked([attempt])) === 1;
          if (isLooked && attempt.email === victim) count += 1;
        }
        return count;
      };
      /** Four quarters of an hour, each a moment after the window before has ended. */
      const inAnHour = async () => {
        let sum = 0;
        for (let quarter = 0; quarter < 4; quarter += 1) {
          sum += await guesses();
          vi.setSystemTime(Date.now() + 15 * 60_000 + 1);
        }
        return sum;
      };
      const first = await inAnHour();
      expect(first).toBeLessThanOrEqual(hour);
      let sum = first;
      for (let further = 0; further < 3; further += 1) sum += await inAnHour();
      expect(sum).toBeLessThanOrEqual(day);
    },
    60_000,
  );
});

describe("A4 · attempts at the same time are counted one by one", () => {
  test("of one client", async () => {
    expect(
      await looked(
        times(60, () => guess("g@example.org", office)),
        60,
      ),
    ).toBeLessThanOrEqual(10);
  });

  test("of many clients", async () => {
    const attempts = times(500, (number) => guess("g@example.org", network(number)));
    expect(await looked(attempts, 500)).toBeLessThanOrEqual(300);
  });

  test("control: counted after a look, they would all pass", async () => {
    let counted = 0;
    const naive = async () => {
      const { rows } = await pool.query("SELECT $1::int AS seen", [counted]);
      const isOpen = rows[0].seen < 10;
      if (isOpen) counted += 1;
      return isOpen;
    };
    const outcomes = await Promise.all(Array.from({ length: 60 }, naive));
    expect(outcomes.filter(Boolean).length).toBeGreaterThan(10);
  });
});

test("A4 · hammering prolongs no wait", async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-27T08:00:00Z") });
  await looked(
    times(200, () => guess("h@example.org", office)),
    20,
  );
  vi.setSystemTime(Date.now() + 15 * 60_000 + 1);
  expect(await looked(times(20, () => guess("h@example.org", office)))).toBe(10);
});

test("A4 · an address that nobody has is answered like one that somebody has", async () => {
  const email = await person();
  const outcomes = async (address: string, clientOf: (number: number) => string) => {
    const answers = [];
    for (let number = 0; number < 13; number += 1) {
      const answer = await signIn(settings, { email: address, password: "falsch", client: clientOf(number) });
      answers.push(answer.outcome);
    }
    return answers;
  };
  for (const clientOf of [() => office, network]) {
    await database.rateLimit.deleteMany();
    expect(await outcomes(email, clientOf)).toEqual(await outcomes("niemand@example.org", clientOf));
  }
});
