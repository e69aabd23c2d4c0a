import { permissions, staffRoles } from "@podium/domain/staff/permissions";
import { describe, expect, test } from "vitest";
import { read, type SourceFile, sources } from "./repository.ts";
import { judgesOfRoom, scatteredWriters, singleWriters, writersBeside } from "./rules/writers.ts";

const all = sources();
const file = (text: string, path = "packages/api/src/event/a.ts"): SourceFile => ({ path, text });

describe("what a change leaves behind is written in one place", () => {
  test("each statement stands in one file", () => expect(scatteredWriters(all)).toEqual([]));

  test("nobody writes a row of these tables past its writer", () => expect(writersBeside(all)).toEqual([]));

  test("would be noticed otherwise", () => {
    const once = singleWriters.map(({ says }) => says).join("\n");
    expect(scatteredWriters([file(once)])).toEqual([]);
    expect(scatteredWriters([file(once), file(once, "packages/db/src/factories/a.ts")])).toEqual([]);
    expect(scatteredWriters([file(once), file(once, "apps/worker/src/a.ts")])).toHaveLength(
      singleWriters.length,
    );
    expect(scatteredWriters([])).toHaveLength(singleWriters.length);
    expect(writersBeside([file("await transaction.mail.create({ data })")])).toHaveLength(1);
    for (const shared of ["venue.update", "eventSeries.updateMany", "organisation.upsert"])
      expect(writersBeside([file(`await transaction.${shared}({ where, data })`)])).toHaveLength(1);
    expect(
      writersBeside([
        file("await database.capacityPool.updateMany({})", "packages/api/src/registration/a.ts"),
      ]),
    ).toHaveLength(1);
  });
});

describe("only domain compares places with persons", () => {
  test("no line outside does", () => expect(judgesOfRoom(all)).toEqual([]));

  test.each([
    "if (left < persons) return full;",
    "return pool.left >= group.length;",
    "const fits = persons <= snapshot.placesLeft;",
    "if (size !== null && taken > size) throw full();",
    'WHERE pool."taken" + 2 <= pool."size"',
  ])("would be noticed otherwise: %s", (line) => {
    expect(judgesOfRoom([file(line)])).toHaveLength(1);
    expect(judgesOfRoom([file(line, "packages/domain/src/registration/a.ts")])).toEqual([]);
  });

  test.each([
    "const left: Map<string, number> = new Map();",
    "pools.map((pool) => pool.left)",
    "const left = size - taken;",
    "return <PlacesBar left={left} />;",
    "const inUse = pools.find(({ taken }) => taken > 0);",
    "// left < persons",
  ])("is no comparison: %s", (line) => expect(judgesOfRoom([file(line)])).toEqual([]));
});

describe("the rights of each role", () => {
  test("stand one by one: a word for each role in the line of each permission", () => {
    const text = read("packages/domain/src/staff/permissions.ts");
    for (const permission of permissions) {
      const [, cells] = new RegExp(`"${permission}": \\{([^}]*)\\}`).exec(text) ?? [];
      for (const role of staffRoles) expect(cells).toMatch(new RegExp(`\\b${role}: (true|false)\\b`));
    }
  });
});
