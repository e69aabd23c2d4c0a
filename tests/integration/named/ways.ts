import { publicCaller } from "@podium/api/public-router";
import { runDue } from "@podium/api/registration/transition/deadlines";
import { contextOf } from "@podium/tests-support/callers";
import { testDatabase } from "@podium/tests-support/database";
import { own } from "@podium/tests-support/own-links";
import { registration } from "@podium/tests-support/registrations";
import { anHourAgo, type event, token } from "../stages/registering.ts";

// The ways in which somebody enters somebody else.

const { database } = await testDatabase();
export const visitor = publicCaller().registration;

export const confirming = (id: string) => ({ token: token(id, "registration.confirm") });

export const several = { categories: [{ nameDe: "Teilnahme", nameEn: "Participation", maxPersons: 6 }] };

let turn = 0;
export const fresh = () => `named-${++turn}@example.org`;
export const kim = { firstName: "Kim", lastName: "Beispiel" };
const lee = { firstName: "Lee", lastName: "Genannt" };

type Made = Awaited<ReturnType<typeof event>>;
type Way = {
  way: string;
  /** @returns the address of the one who was named */
  name(made: Made): Promise<string>;
  /** Who did it, as far as the one who was named may know at once. */
  by: { name: string; email: string | null };
};

export async function idOf(made: Made, email: string): Promise<string> {
  const where = { eventId: made.id, email };
  return (await database.registration.findFirstOrThrow({ where, orderBy: { sequence: "desc" } })).id;
}

/** Sends the form with so many persons. @returns their addresses */
export async function register(made: Made, persons: number, first?: string): Promise<string[]> {
  const emails = Array.from({ length: persons }, fresh);
  if (first) emails[0] = first;
  await visitor.create({
    slug: made.slug,
    locale: "de",
    persons: emails.map((email, index) => ({ ...(index === 0 ? kim : lee), email })),
  });
  return emails;
}

const someone = { name: "Kim Beispiel", email: null };

export const ways: Way[] = [
  ...[2, 3, 4, 6].map((persons) => ({
    way: `the last of ${persons} in the form`,
    name: async (made: Made) => (await register(made, persons)).at(-1) ?? "",
    by: someone,
  })),
  {
    way: "the second in the form, whose contact is registered already",
    name: async (made) => {
      const { email } = await registration(database, made, { firstName: "Anders", lastName: "Heißend" });
      return (await register(made, 2, email))[1] ?? "";
    },
    by: someone,
  },
  {
    way: "the second in the form, whose contact has confirmed",
    name: async (made) => {
      const [first = "", second = ""] = await register(made, 2, "kim-sure@example.org");
      await visitor.confirm(confirming(await idOf(made, first)));
      return second;
    },
    by: { name: "Kim Beispiel", email: "kim-sure@example.org" },
  },
  {
    way: "the second in the form, whose contact wants nothing of it",
    name: async (made) => {
      const [first = "", second = ""] = await register(made, 2);
      await visitor.decline(confirming(await idOf(made, first)));
      return second;
    },
    by: someone,
  },
  {
    way: "the second in the form, whose contact let the time pass",
    name: async (made) => {
      const [first = "", second = ""] = await register(made, 2);
      const id = await idOf(made, first);
      await database.registration.update({ where: { id }, data: { holdUntil: anHourAgo() } });
      await runDue(await contextOf(null));
      return second;
    },
    by: someone,
  },
  {
    way: "added by the contact",
    name: async (made) => {
      const { id } = await registration(database, made, { ...kim, email: "adds@example.org" });
      const email = fresh();
      await own(id).addPerson(email);
      return email;
    },
    by: { name: "Kim Beispiel", email: "adds@example.org" },
  },
  {
    way: "added by a contact who has another name since",
    name: async (made) => {
      const { id } = await registration(database, made, { ...kim, email: "renamed@example.org" });
      const email = fresh();
      await own(id).addPerson(email);
      await own(id).change("Robin");
      return email;
    },
    by: { name: "Kim Beispiel", email: "renamed@example.org" },
  },
  {
    way: "handed over to",
    name: async (made) => {
      const { id } = await registration(database, made, { ...kim, email: "gives@example.org" });
      await database.registration.update({ where: { id }, data: { calendarSequence: 1 } });
      const email = fresh();
      await own(id).handOver(email);
      return email;
    },
    by: { name: "Kim Beispiel", email: "gives@example.org" },
  },
  {
    way: "added by a contact who has cancelled since",
    name: async (made) => {
      await register(made, 1, "left@example.org");
      const id = await idOf(made, "left@example.org");
      await visitor.confirm(confirming(id));
      const email = fresh();
      await own(id).addPerson(email);
      await own(id).cancel();
      return email;
    },
    by: { name: "Kim Beispiel", email: "left@example.org" },
  },
];
