import { expect, test } from "vitest";
import { judgePoolSize } from "./places.ts";

test.each([
  [null, 0],
  [null, 100],
  [0, 0],
  [3, 2],
  [3, 3],
])("a pool of %s places may have %s taken", (size, taken) => {
  expect(judgePoolSize(size, taken)).toEqual({ ok: true });
});

test("a pool is never made smaller than what is taken", () => {
  expect(judgePoolSize(2, 3)).toEqual({
    ok: false,
    code: "capacity.belowTaken",
    details: { taken: 3, size: 2 },
  });
});
