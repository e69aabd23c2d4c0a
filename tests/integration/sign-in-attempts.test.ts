import { hashPassword } from "@podium/auth/password";
import { type SignIn, signIn } from "@podium/auth/sign-in";
import { testDatabase } from "@podium/tests-support/database";
import { beforeEach, describe, expect, test } from "vitest";
import { elsewhere, guess, looked, network, office, settings, times } from "./sign-in-scene.ts";

const { database } = await testDatabase();
const password = "ein langes Passwort für Prüfungen";
const passwordHash = await hashPassword(password);

beforeEach(async () => {
  await database.rateLimit.deleteMany();
});

let persons = 0;
async function person(): Promise<string> {
  persons += 1;
  const email = `person-${persons}@example.org`;
  await database.user.create({ data: { email, name: "Petra Person", passwordHash }, select: { id: true } });
  return email;
}

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
    ["hammers from thirty networks", times(300, (number) => guess(own, network(number % 30))), elsewhere],
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
      "four hundred networks at the address",
      (email: string) => times(400, (number) => guess(email, network(number))),
    ],
    [
      "four hundred attempts behind its own address",
      (email: string) => times(400, () => guess(email, office)),
    ],
    [
      "four hundred addresses tried behind its own address",
      () => times(400, (number) => guess(`${number}@x.de`, office)),
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
