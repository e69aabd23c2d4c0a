import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nextInQueue, placesToSeat, type Waiting } from "./queue.ts";

const alone = (registrationId: string, ...poolIds: string[]): Waiting => ({
  registrationId,
  groupId: `group of ${registrationId}`,
  poolIds,
  together: false,
  incomplete: false,
});
const group = (groupId: string, size: number, differing: Partial<Waiting> = {}): Waiting[] =>
  Array.from({ length: size }, (_, number) => ({
    ...alone(`${groupId}${number + 1}`, "hall"),
    groupId,
    together: true,
    ...differing,
  }));
const next = (left: Record<string, number | null>, ...queue: Waiting[]) =>
  nextInQueue(new Map(Object.entries(left)), queue);

describe("nextInQueue", () => {
  test("serves in order, as many as there are places", () => {
    const queue = ["a", "b", "c"].map((id) => alone(id, "hall"));
    expect(next({ hall: 2 }, ...queue)).toEqual(["a", "b"]);
    expect(next({ hall: 0 }, ...queue)).toEqual([]);
    expect(next({ hall: null }, ...queue)).toEqual(["a", "b", "c"]);
  });

  test("a group that does not fit is not overtaken by those behind it", () => {
    expect(next({ hall: 2 }, ...group("g", 3), alone("a", "hall"))).toEqual([]);
    expect(next({ hall: 3 }, ...group("g", 3), alone("a", "hall"))).toEqual(["g1", "g2", "g3"]);
    expect(next({ hall: 4 }, ...group("g", 3), alone("a", "hall"))).toEqual(["g1", "g2", "g3", "a"]);
  });

  test("a group that agreed to be split takes what there is", () => {
    expect(next({ hall: 2 }, ...group("g", 3, { together: false }))).toEqual(["g1", "g2"]);
  });

  test("those who wait for other pools go on", () => {
    expect(next({ hall: 0, stream: 1 }, alone("a", "hall"), alone("b", "stream"))).toEqual(["b"]);
  });

  test("who counts in two pools needs a place in each, and holds up both", () => {
    const both = alone("a", "hall", "house");
    expect(next({ hall: 0, house: 1 }, both, alone("b", "house"))).toEqual([]);
    expect(next({ hall: 1, house: 1 }, both, alone("b", "house"))).toEqual(["a"]);
  });

  test("a group whose members have not all confirmed yet does not hold up the others", () => {
    const queue = [...group("g", 2, { incomplete: true }), alone("a", "hall")];
    expect(next({ hall: 2 }, ...queue)).toEqual(["a"]);
    expect(next({ hall: 2 }, ...group("s", 1, { incomplete: true, together: false }))).toEqual(["s1"]);
  });

  test("a group stands where its first member stands", () => {
    const [first, second] = group("g", 2) as [Waiting, Waiting];
    expect(next({ hall: 2 }, first, alone("a", "hall"), second)).toEqual(["g1", "g2"]);
  });
});

describe("an approval", () => {
  test("needs places for all of a group about whom nothing is decided yet, if it stays together", () => {
    expect(placesToSeat({ together: true, undecided: 3 })).toBe(3);
    expect(placesToSeat({ together: true, undecided: 1 })).toBe(1);
    expect(placesToSeat({ together: false, undecided: 3 })).toBe(1);
  });

  test("needs a place for the person, whoever else is there", () => {
    expect(placesToSeat({ together: true, undecided: 0 })).toBe(1);
  });
});

describe("whoever waits", () => {
  const poolIds = fc.constantFrom(["hall"], ["stream"], ["hall", "house"], ["house", "stream"], []);
  const units = fc.array(
    fc.record({
      size: fc.integer({ min: 1, max: 4 }),
      pools: poolIds,
      together: fc.boolean(),
      incomplete: fc.boolean(),
    }),
    { maxLength: 8 },
  );
  const queues = units.map((all) =>
    all.flatMap(({ size, pools, together, incomplete }, number) =>
      Array.from(
        { length: size },
        (_, member): Waiting => ({
          registrationId: `${number}.${member}`,
          groupId: `${number}`,
          poolIds: pools,
          together,
          incomplete,
        }),
      ),
    ),
  );
  const places = fc.option(fc.integer({ min: 0, max: 6 }));
  const pools = fc.record({ hall: places, house: places, stream: places });

  function remaining(left: Record<string, number | null>, queue: Waiting[], promoted: string[]) {
    const taken = (pool: string) =>
      queue.filter(
        ({ registrationId, poolIds: own }) => promoted.includes(registrationId) && own.includes(pool),
      ).length;
    return Object.fromEntries(
      Object.entries(left).map(([pool, limit]) => [pool, limit === null ? null : limit - taken(pool)]),
    );
  }

  test("no pool is given beyond what is left", () => {
    fc.assert(
      fc.property(pools, queues, (left, queue) => {
        const after = remaining(left, queue, next(left, ...queue));
        expect(Object.values(after).every((rest) => rest === null || rest >= 0)).toBe(true);
      }),
    );
  });

  test("among those who wait for the same pools the served ones are the first ones", () => {
    fc.assert(
      fc.property(pools, queues, (left, queue) => {
        const promoted = new Set(next(left, ...queue));
        const ready = queue.filter(({ together, incomplete }) => !(together && incomplete));
        for (const [position, later] of ready.entries()) {
          if (!promoted.has(later.registrationId)) continue;
          const overtaken = ready
            .slice(0, position)
            .filter((earlier) => !promoted.has(earlier.registrationId))
            .filter(({ poolIds: own }) => own.some((pool) => later.poolIds.includes(pool)));
          expect(overtaken).toEqual([]);
        }
      }),
    );
  });

  test("groups that stay together are promoted whole or not at all", () => {
    fc.assert(
      fc.property(pools, queues, (left, queue) => {
        const promoted = new Set(next(left, ...queue));
        for (const { groupId, together } of queue) {
          if (!together) continue;
          const served = queue
            .filter((one) => one.groupId === groupId)
            .map((one) => promoted.has(one.registrationId));
          expect(new Set(served).size).toBe(1);
        }
      }),
    );
  });

  test("serving again right away serves nobody: nothing that could be given is left lying", () => {
    fc.assert(
      fc.property(pools, queues, (left, queue) => {
        const promoted = next(left, ...queue);
        const still = queue.filter(({ registrationId }) => !promoted.includes(registrationId));
        expect(next(remaining(left, queue, promoted), ...still)).toEqual([]);
      }),
    );
  });
});
