import { publicCaller } from "@podium/api/public-router";
import { lockCapacity } from "@podium/api/registration/capacity/lock";
import { throughPrisma } from "@podium/api/registration/capacity/statements";
import { endCancelled } from "@podium/api/registration/transition/end-many";
import { liveStates } from "@podium/domain/registration/states";
import { poolsAgree, registration } from "@podium/tests-support/registrations";
import { waitUntil } from "@podium/tests-support/wait-until";
import { expect, test } from "vitest";
import { database, event, kindOf, save } from "./stages/places.ts";
import { inAnHour, outcome, person, token } from "./stages/registering.ts";

// A category is cancelled at the moment in which people register for it, confirm, give places back and move up.

const pools = [
  { key: "hall", size: 60 },
  { key: "childcare", size: 8 },
];
const categories = [
  { nameDe: "Vor Ort", nameEn: "In person", pools: ["hall"] },
  { nameDe: "Mit Kind", nameEn: "With a child", pools: ["hall", "childcare"] },
];

type Cancel = (eventId: string, categoryId: string) => Promise<unknown>;

/** Everybody at once; `cancel` somewhere among them. */
async function rush(cancel: Cancel) {
  const made = await event({ pools, categories, event: { waitlistPolicy: "DIRECT" } });
  const child = kindOf(made, 1);
  const visitor = publicCaller().registration;
  const people = async (count: number, state: "CONFIRMED" | "UNCONFIRMED" | "WAITLISTED") =>
    Promise.all(Array.from({ length: count }, () => registration(database, child, { state })));
  const [coming, unconfirmed] = [await people(4, "CONFIRMED"), await people(4, "UNCONFIRMED")];
  await people(4, "WAITLISTED");
  const steps: (() => Promise<string>)[] = [
    ...Array.from({ length: 24 }, (_, number) => () => {
      const categoryId = made.categoryIds[number % 4 === 0 ? 0 : 1] ?? "";
      return outcome(visitor.create({ ...person(made.slug, `neu-${number}@example.org`), categoryId }));
    }),
    ...unconfirmed.map(({ id }) => () => {
      return outcome(visitor.confirm({ token: token(id, "registration.confirm", inAnHour()) }));
    }),
    ...coming.slice(0, 2).map(({ id }) => () => {
      return outcome(visitor.cancel({ token: token(id, "registration.manage", inAnHour()) }));
    }),
  ];
  const answers = Promise.all(
    steps.map(async (step, number) => {
      await new Promise((resolve) => setTimeout(resolve, (number * 7) % 40));
      return step();
    }),
  );
  await new Promise((resolve) => setTimeout(resolve, 15));
  await cancel(made.id, child.categoryId);
  return { made, child, answers: await answers };
}

const possible = ["done", "registration.categoryCancelled", "registration.ended"];

const liveIn = (categoryId: string) =>
  database.registration.count({ where: { categoryId, state: { in: [...liveStates] } } });

test("nobody is left in it, every pool counts what is there, and each who ended is told once", async () => {
  for (let round = 0; round < 8; round += 1) {
    const { made, child, answers } = await rush((eventId) =>
      save(eventId, ({ categories: given }) => ({
        categories: given.map((each, index) =>
          index === 1 ? { ...each, isCancelled: true, reasonDe: "Sturm" } : each,
        ),
      })),
    );
    expect(await liveIn(child.categoryId)).toBe(0);
    for (const { taken, rows } of await poolsAgree(database, made.id)) expect(taken).toBe(rows);
    const ended = await database.registration.findMany({
      where: { categoryId: child.categoryId, cancelledBy: "EVENT" },
      select: { mails: { where: { kind: "registration.categoryCancelled" } } },
    });
    expect(ended.length).toBeGreaterThan(0);
    expect(new Set(ended.map(({ mails }) => mails.length))).toEqual(new Set([1]));
    for (const answer of answers) expect(possible).toContain(answer);
  }
}, 120_000);

test("the lock is what keeps it so: without it somebody is left", async () => {
  for (const isLocked of [false, true]) {
    const made = await event({ pools, categories });
    const { categoryId } = kindOf(made, 1);
    const visitor = publicCaller().registration;
    const [cancelled, registers] = [gate(), gate()];
    // The category is cancelled, and not seen to be before the end; somebody registers in this moment.
    const cancelling = database.$transaction(
      async (transaction) => {
        if (isLocked) await lockCapacity(throughPrisma(transaction), made.id);
        const data = { cancelledAt: new Date() };
        await transaction.category.update({ where: { id: categoryId }, data });
        await endCancelled(transaction, made.id);
        cancelled.open();
        await registers.opened;
      },
      { timeout: 60_000 },
    );
    await cancelled.opened;
    const answer = outcome(visitor.create({ ...person(made.slug, "spaet@example.org"), categoryId }));
    if (isLocked) await waitUntil("the registration to wait for the places", isWaiting);
    else expect(await answer).toBe("done");
    registers.open();
    await cancelling;
    expect(await answer).toBe(isLocked ? "registration.categoryCancelled" : "done");
    expect(await liveIn(categoryId)).toBe(isLocked ? 0 : 1);
  }
}, 60_000);

/** Something that is waited for until it is opened. */
function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open: () => open(), opened };
}

/** Does anybody wait for the places of an event? */
async function isWaiting(): Promise<boolean> {
  const [row] = await database.$queryRaw<{ waits: boolean }[]>`
    SELECT EXISTS (SELECT FROM pg_stat_activity WHERE "datname" = current_database() AND "wait_event_type" = 'Lock') AS "waits"`;
  return row?.waits ?? false;
}
