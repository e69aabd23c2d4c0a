import { runDue } from "@podium/api/registration/transition/deadlines";
import { contextOf } from "@podium/tests-support/callers";
import { testDatabase } from "@podium/tests-support/database";
import { own } from "@podium/tests-support/own-links";
import { poolsAgree, registration } from "@podium/tests-support/registrations";
import { describe, expect, test } from "vitest";
import { anHourAgo } from "./stages/registering.ts";
import { byStaff, event, mailsOf, rowOf } from "./stages/steps.ts";

const { database } = await testDatabase();

type Settings = NonNullable<Parameters<typeof event>[0]>;
type Given = NonNullable<Parameters<typeof registration>[2]>;

/** A full event with one who gives the place, one to whom it is offered, and one who waits. */
async function offered(settings: Settings["event"] = {}, given: Given = {}) {
  const made = await event({ places: 1, event: settings });
  const giver = await registration(database, made, { firstName: "Gerda", ...given });
  const waiting = await registration(database, made, { state: "WAITLISTED" });
  expect(await own(giver.id).handOver("neu@example.org")).toBe("done");
  const where = { eventId: made.id, email: "neu@example.org" };
  const taker = await database.registration.findFirstOrThrow({ where });
  return { made, giver: giver.id, taker: taker.id, waiting: waiting.id };
}

type Stage = Awaited<ReturnType<typeof offered>>;

async function standing({ made, ...people }: Stage) {
  const state = async (id: string) => (await rowOf(id)).state;
  for (const { taken, rows } of await poolsAgree(database, made.id)) expect(taken).toBe(rows);
  return [await state(people.giver), await state(people.taker), await state(people.waiting)];
}

const expire = async (id: string) => {
  await database.registration.update({ where: { id }, data: { holdUntil: anHourAgo() } });
  await runDue(await contextOf(null));
};

describe("P6 · a place that is handed over", () => {
  test("stays with the one until the other has confirmed, and then changes hands in one step", async () => {
    const stage = await offered();
    expect(await standing(stage)).toEqual(["CONFIRMED", "UNCONFIRMED", "WAITLISTED"]);
    expect(await mailsOf(stage.giver)).toEqual([]);
    expect(await mailsOf(stage.taker)).toEqual(["takeOver"]);
    expect(await own(stage.taker).confirm()).toBe("done");
    expect(await standing(stage)).toEqual(["CANCELLED", "CONFIRMED", "WAITLISTED"]);
    expect(await mailsOf(stage.giver)).toEqual(["handedOver"]);
    expect(await rowOf(stage.giver)).toMatchObject({ cancelledBy: "ATTENDEE", holdsPlace: false });
    expect(await own(stage.giver).handOver("third@example.org")).toBe("registration.notPossible");
  });

  const stays: [string, (stage: Stage) => Promise<unknown>, string][] = [
    ["never confirms", ({ taker }) => expire(taker), "EXPIRED"],
    ["says no, thank you", ({ taker }) => own(taker).decline(), "CANCELLED"],
    ["has the offer taken back", ({ giver }) => own(giver).takeBackHandOver(), "CANCELLED"],
    [
      "has it taken back twice",
      async ({ giver }) => {
        await own(giver).takeBackHandOver();
        expect(await own(giver).takeBackHandOver()).toBe("done");
      },
      "CANCELLED",
    ],
    [
      "is cancelled by staff",
      ({ made, taker }) => byStaff(made, "cancelByOrganiser", [taker], "Grund"),
      "CANCELLED",
    ],
    [
      "comes too late",
      async ({ taker }) => {
        await database.registration.update({ where: { id: taker }, data: { holdUntil: anHourAgo() } });
        expect(await own(taker).confirm()).toBe("registration.holdExpired");
      },
      "UNCONFIRMED",
    ],
  ];
  test.each(stays)("stays where it is if the other %s", async (_, happens, ended) => {
    const stage = await offered();
    await happens(stage);
    expect(await standing(stage)).toEqual(["CONFIRMED", ended, "WAITLISTED"]);
    if (ended !== "UNCONFIRMED") {
      expect(await own(stage.taker).confirm()).not.toBe("done");
      expect(await own(stage.giver).handOver("neu@example.org")).toBe("done");
    }
    expect((await standing(stage))[0]).toBe("CONFIRMED");
  });

  test("goes to who waits when its owner gives it up meanwhile; the other then takes the way of everybody", async () => {
    const stage = await offered();
    await own(stage.giver).cancel();
    expect(await standing(stage)).toEqual(["CANCELLED", "UNCONFIRMED", "CONFIRMED"]);
    expect(await own(stage.taker).confirm()).toBe("done");
    expect(await standing(stage)).toEqual(["CANCELLED", "WAITLISTED", "CONFIRMED"]);
  });

  test("is looked at by staff again, where the event asks for it; the giver is out of it", async () => {
    const stage = await offered({ approvalMode: "PLACE_ON_APPROVAL" }, { approvedAt: new Date() });
    expect(await own(stage.taker).confirm()).toBe("done");
    expect(await standing(stage)).toEqual(["CANCELLED", "PENDING", "WAITLISTED"]);
    expect((await rowOf(stage.taker)).holdsPlace).toBe(true);
  });

  test("of somebody who still has to say yes again is offered no longer than that one has time", async () => {
    const holdUntil = new Date(Date.now() + 3_600_000);
    const stage = await offered({}, { state: "RECONFIRM_DUE", holdUntil });
    expect((await rowOf(stage.taker)).holdUntil).toEqual(holdUntil);
    expect(await own(stage.taker).confirm()).toBe("done");
    expect(await standing(stage)).toEqual(["CANCELLED", "CONFIRMED", "WAITLISTED"]);
  });

  test("is offered to one at a time, and the own page says to whom and until when", async () => {
    const stage = await offered();
    const { holdUntil } = await rowOf(stage.taker);
    expect((await own(stage.giver).view()).handOver).toEqual({
      name: "Neu Person",
      until: holdUntil?.toISOString(),
    });
    expect((await own(stage.taker).view()).holdsPlace).toBe(true);
    expect(await own(stage.giver).handOver("third@example.org")).toBe("registration.handOverPending");
    await own(stage.giver).takeBackHandOver();
    expect((await own(stage.giver).view()).handOver).toBeNull();
  });

  test("looks the same whether the other is registered already or not", async () => {
    const made = await event({ places: 3 });
    const [one, other] = [await registration(database, made), await registration(database, made)];
    const known = await registration(database, made, { email: "known@example.org" });
    const seen = async (id: string, email: string) => {
      const answers = [await own(id).handOver(email), await own(id).handOver("x@example.org")];
      const { handOver, state, group, can } = await own(id).view();
      return { answers, state, group, can, name: handOver?.name, left: await poolsAgree(database, made.id) };
    };
    expect(await seen(one.id, "known@example.org")).toEqual(await seen(other.id, "unknown@example.org"));
    expect(await mailsOf(known.id)).toEqual(["known"]);
    expect((await rowOf(known.id)).state).toBe("CONFIRMED");
  });
});

describe("P6 · two at the same moment", () => {
  test.each(["cancel", "takeBackHandOver"] as const)(
    "the other confirms while the one does %s",
    async (does) => {
      for (let round = 0; round < 12; round += 1) {
        const stage = await offered();
        await Promise.all([own(stage.taker).confirm(), own(stage.giver)[does]()]);
        const [giver, taker, waiting] = await standing(stage);
        const confirmed = [giver, taker, waiting].filter((state) => state === "CONFIRMED");
        expect([giver, taker, waiting, confirmed.length]).toEqual([giver, taker, waiting, 1]);
      }
    },
  );
});
