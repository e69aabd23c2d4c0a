import { publicCaller } from "@podium/api/public-router";
import { own } from "@podium/tests-support/own-links";
import { registration } from "@podium/tests-support/registrations";
import { expect, test } from "vitest";
import { confirming, fresh, idOf, kim } from "./named/ways.ts";
import { database, event, kindOf, save } from "./stages/places.ts";

// When something is cancelled, nobody learns of the people whom he or she named whether they are registered elsewhere.

const visitor = publicCaller().registration;
type Made = Awaited<ReturnType<typeof event>>;

const pools = [{ key: "hall", size: 20 }];
const categories = ["Vor Ort", "Mit Kind"].map((nameDe) => ({ nameDe, pools: ["hall"], maxPersons: 6 }));

const seen = async (id: string) => ((await own(id).view()).group?.members ?? []).map(({ state }) => state);
const cancelCategory = (made: Made) =>
  save(made.id, ({ categories: given }) => ({
    categories: given.map((each, index) =>
      index === 1 ? { ...each, isCancelled: true, reasonDe: "Sturm" } : each,
    ),
  }));
const cancelDate = (made: Made) =>
  save(made.id, ({ occurrences }) => ({
    occurrences: occurrences.map((date, index) =>
      index === 1 ? { ...date, isCancelled: true, reasonDe: "Sturm" } : date,
    ),
  }));

const named = async (made: Made, isKnown: boolean) => {
  const email = fresh();
  if (isKnown) await registration(database, kindOf(made, 0), { email });
  return email;
};

test.each([true, false])(
  "somebody who was added to a cancelled category has ended, known: %s",
  async (isKnown) => {
    const made = await event({ pools, categories });
    const { id } = await registration(database, kindOf(made, 1), { ...kim, email: fresh() });
    expect(await own(id).addPerson(await named(made, isKnown))).toBe("done");
    expect(await seen(id)).toEqual(["UNCONFIRMED"]);
    await cancelCategory(made);
    expect(await seen(id)).toEqual(["ENDED"]);
    const groups = await database.registrationGroup.findMany({ where: { eventId: made.id } });
    for (const { knownUntil, awaitedUntil } of groups)
      expect({ knownUntil, awaitedUntil }).toEqual({ knownUntil: [], awaitedUntil: null });
  },
);

test.each([true, false])(
  "and so has who was named for a date that is cancelled, known: %s",
  async (isKnown) => {
    const made = await event({ moreDates: [7, 14], choice: { places: 9 } });
    await database.category.updateMany({ where: { eventId: made.id }, data: { maxPersons: 6 } });
    const { id } = await registration(database, kindOf(made, 1), { ...kim, email: fresh() });
    const email = await named(made, isKnown);
    if (isKnown) await registration(database, kindOf(made, 1), { email });
    expect(await own(id).addPerson(email)).toBe("done");
    expect(await seen(id)).toEqual(["UNCONFIRMED"]);
    await cancelDate(made);
    expect(await seen(id)).toEqual(["ENDED"]);
  },
);

test("what goes on keeps waiting for whom one has named", async () => {
  const made = await event({ pools, categories });
  const persons = [kim, kim].map((name) => ({ ...name, email: fresh() }));
  const { categoryId } = kindOf(made, 0);
  await visitor.create({ slug: made.slug, locale: "de", categoryId, persons });
  const id = await idOf(made, persons[0]?.email ?? "");
  await visitor.confirm(confirming(id));
  await cancelCategory(made);
  expect(await seen(id)).toEqual(["UNCONFIRMED"]);
});
