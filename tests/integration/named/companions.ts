import { publicCaller } from "@podium/api/public-router";
import { testDatabase } from "@podium/tests-support/database";
import { type TestEvent, withDoor } from "@podium/tests-support/events";
import { own } from "@podium/tests-support/own-links";
import { event, type Given } from "../stages/steps.ts";

type Setting = Given["event"];

/** So many places, and a category where six may come together, also without an address. */
export function familyEvent(places: number, columns: Setting = {}): Promise<TestEvent> {
  return event({
    pools: [{ key: "hall", size: places }],
    categories: [{ nameDe: "Saal", nameEn: "Hall", pools: ["hall"], maxPersons: 6, companions: "COUNTED" }],
    event: { ...withDoor, ...columns },
  });
}

type Party = { named?: string[]; counted?: number; others?: string[]; maySplit?: boolean };

/** One person with an address, companions with a first name or none, and others with addresses. */
export async function register(
  slug: string,
  email: string,
  { named = [], counted = 0, others = [], maySplit = false }: Party = {},
) {
  return publicCaller().registration.create({
    slug,
    locale: "de",
    maySplit,
    companions: counted,
    persons: [
      { firstName: "Kim", lastName: "Kontakt", email },
      ...named.map((firstName) => ({ firstName, lastName: "", email: "" })),
      ...others.map((address) => ({ firstName: "Noch", lastName: "Jemand", email: address })),
    ],
  });
}

export async function idOf(made: TestEvent, email: string): Promise<string> {
  const { database } = await testDatabase();
  const row = await database.registration.findFirstOrThrow({ where: { eventId: made.id, email } });
  return row.id;
}

/** Somebody with companions who has confirmed. @returns the contact's id */
export async function family(made: TestEvent, email: string, party: Party): Promise<string> {
  await register(made.slug, email, party);
  const id = await idOf(made, email);
  await own(id).confirm();
  return id;
}

export async function companionsOf(contactId: string) {
  const { database } = await testDatabase();
  return database.registration.findMany({
    where: { companionOfId: contactId },
    orderBy: { sequence: "asc" },
  });
}

/** "CONFIRMED + CONFIRMED WAITLISTED": the contact's state, and those of the companions in their order. */
export async function standing(contactId: string): Promise<string> {
  const { database } = await testDatabase();
  const { state } = await database.registration.findUniqueOrThrow({ where: { id: contactId } });
  const along = await companionsOf(contactId);
  return [state, "+", ...along.map((companion) => companion.state)].join(" ");
}
