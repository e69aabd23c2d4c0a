import { runDueEvents } from "@podium/api/event/state/due";
import { contextOf } from "@podium/tests-support/callers";
import { registration } from "@podium/tests-support/registrations";
import { describe, expect, test } from "vitest";
import { database, event, kindOf, lead, save, shared, stateOf } from "./stages/places.ts";
import { mailsOf } from "./stages/registering.ts";

// People are entered in a draft, and what they were entered for is cancelled before anybody sees the page.

const reasonDe = "Die Leitung ist erkrankt.";

async function draft() {
  const columns = { status: "DRAFT", publishedAt: null, waitlistPolicy: "DIRECT" } as const;
  const pools = [
    { key: "hall", size: 2 },
    { key: "childcare", size: 3 },
  ];
  const made = await event({ ...shared, pools, event: columns });
  const child = kindOf(made, 1);
  const anna = await registration(database, child);
  const silent = await registration(database, child, { email: null });
  const waiting = await registration(database, kindOf(made, 0), { state: "WAITLISTED" });
  const cancel = () =>
    save(made.id, ({ categories }) => ({
      categories: categories.map((each, index) =>
        index === 1 ? { ...each, isCancelled: true, reasonDe } : each,
      ),
    }));
  return { made, anna, silent, waiting, cancel };
}

type Publish = (eventId: string) => Promise<unknown>;
const ways: [how: string, publish: Publish][] = [
  [
    "by hand",
    async (eventId) => {
      const { version } = await lead.event.byId({ eventId });
      return lead.event.publish({ eventId, version });
    },
  ],
  [
    "by the clock",
    async (eventId) => {
      await database.event.update({
        where: { id: eventId },
        data: { publishAt: new Date(Date.now() - 1_000) },
      });
      return runDueEvents(await contextOf(null));
    },
  ],
];

test.each(ways)("they are told when it is published %s, and their places go on", async (_, publish) => {
  const { made, anna, silent, waiting, cancel } = await draft();
  await cancel();
  expect([await stateOf(anna.id), await mailsOf(anna.id)]).toEqual(["CONFIRMED", []]);
  await publish(made.id);
  const states = await Promise.all([anna, silent, waiting].map(({ id }) => stateOf(id)));
  expect(states).toEqual(["CANCELLED", "CANCELLED", "CONFIRMED"]);
  expect(await mailsOf(anna.id)).toEqual(["registration.categoryCancelled"]);
  expect(await mailsOf(waiting.id)).toEqual(["registration.promoted"]);
});

describe("how many that will be is said", () => {
  const ends = { registrations: 2, mails: 1 };

  test("before it is saved", async () => {
    const { made } = await draft();
    const { form } = await lead.event.forEditing({ eventId: made.id });
    const value = form.categories.map((each, index) =>
      index === 1 ? { ...each, isCancelled: true, reasonDe } : each,
    );
    const changes = [{ field: "categories", value, was: form.categories }];
    await lead.event.keep({ eventId: made.id, changes });
    expect((await lead.event.changes({ eventId: made.id })).told.ends).toEqual(ends);
  });

  test("before it is published", async () => {
    const { made, cancel } = await draft();
    const ask = async () => (await lead.event.concerned({ eventId: made.id })).ends;
    expect(await ask()).toEqual({ registrations: 0, mails: 0 });
    await cancel();
    expect(await ask()).toEqual(ends);
  });
});
