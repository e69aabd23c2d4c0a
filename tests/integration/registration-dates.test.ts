import { publicCaller } from "@podium/api/public-router";
import { createRegistration } from "@podium/api/registration/intake/create";
import { contextOf } from "@podium/tests-support/callers";
import { testDatabase } from "@podium/tests-support/database";
import { poolsAgree, registration } from "@podium/tests-support/registrations";
import { describe, expect, test } from "vitest";
import { ids, mailsOf, refusalOf, rowsOf, sending, stateOf, token, walks } from "./stages/registering.ts";

describe("who chooses several dates in one sending", () => {
  test("has a registration and a place for each, one mail, and confirms all by its link", async () => {
    const { database } = await testDatabase();
    const made = await walks(2);
    const { prospect } = await publicCaller().registration.create(sending(made, "anna@example.org", [0, 2]));
    expect(prospect).toMatchObject({ places: 2, waiting: 0 });
    const rows = await rowsOf(made, "anna@example.org");
    expect(rows.map(({ date, state }) => [date, state])).toEqual([
      [0, "UNCONFIRMED"],
      [2, "UNCONFIRMED"],
    ]);
    const mails = await database.mail.findMany({ where: { eventId: made.id } });
    expect(mails.map(({ kind, registrationId, alsoFor }) => [kind, [registrationId, ...alsoFor]])).toEqual([
      ["registration.confirm", ids(rows)],
    ]);

    const [first] = ids(rows) as [string];
    await publicCaller().registration.confirm({ token: token(first, "registration.confirm") });
    expect((await rowsOf(made, "anna@example.org")).map(({ state }) => state)).toEqual([
      "CONFIRMED",
      "CONFIRMED",
    ]);
    expect(await mailsOf(first)).toEqual(["registration.confirm", "registration.confirmed"]);
    expect((await poolsAgree(database, made.id)).every(({ taken, rows: held }) => taken === held)).toBe(true);
  });

  test("is refused all of it when one is full, and nothing is kept", async () => {
    const { database } = await testDatabase();
    const made = await walks(1);
    await registration(database, { id: made.id, categoryId: made.categoryIds[1] ?? "" });
    expect(await refusalOf(publicCaller().registration.create(sending(made, "b@example.org", [0, 1])))).toBe(
      "registration.full",
    );
    expect(await rowsOf(made, "b@example.org")).toEqual([]);
    const taken = await database.capacityPool.aggregate({
      where: { eventId: made.id },
      _sum: { taken: true },
    });
    expect(taken._sum.taken).toBe(1);
  });

  test("waits for one and has a place at another; the mails say each to which it belongs", async () => {
    const { database } = await testDatabase();
    const made = await walks(1, { event: { waitlistPolicy: "DIRECT", quietFrom: null, quietUntil: null } });
    const full = { id: made.id, categoryId: made.categoryIds[3] ?? "" };
    const holder = await registration(database, full);
    await publicCaller().registration.create(sending(made, "c@example.org", [1, 3]));
    const [seated, waiting] = ids(await rowsOf(made, "c@example.org")) as [string, string];
    await publicCaller().registration.confirm({ token: token(waiting, "registration.confirm") });
    expect([await stateOf(seated), await stateOf(waiting)]).toEqual(["CONFIRMED", "WAITLISTED"]);
    expect(await mailsOf(seated)).toContain("registration.confirmed");
    expect(await mailsOf(waiting)).toEqual(["registration.waitlisted"]);

    await publicCaller().registration.cancel({ token: token(holder.id, "registration.manage") });
    expect(await stateOf(waiting)).toBe("CONFIRMED");
    expect(await mailsOf(waiting)).toEqual(["registration.waitlisted", "registration.promoted"]);
  });

  test("may take no more at a time than the organiser says", async () => {
    const made = await walks(9, { datesMax: 2 });
    const create = (dates: number[]) =>
      refusalOf(publicCaller().registration.create(sending(made, "d@example.org", dates)));
    expect(await create([0, 1, 2])).toBe("registration.tooManyDates");
    expect(await create([0, 1])).toBe("accepted");
  });

  test("of one event cannot take another event's date", async () => {
    const [made, other] = [await walks(9), await walks(9)];
    const mixed = { ...sending(made, "e@example.org", [0]), dates: [made.categoryId, other.categoryId] };
    expect(await refusalOf(publicCaller().registration.create(mixed))).toBe("registration.categoryUnknown");
  });
});

describe("one registration per event, address and date", () => {
  test("another date later is another one; the same date again is told by mail only", async () => {
    const { database } = await testDatabase();
    const made = await walks(5);
    const create = (dates: number[]) =>
      publicCaller().registration.create(sending(made, "f@example.org", dates));
    await create([0]);
    const again = await create([0, 1]);
    expect(again.prospect).toMatchObject({ places: 2 });
    const rows = await rowsOf(made, "f@example.org");
    expect(rows.map(({ date }) => date)).toEqual([0, 1]);
    expect(await mailsOf(rows[0]?.id ?? "")).toEqual(["registration.confirm", "registration.known"]);
    expect(await poolsAgree(database, made.id)).toEqual(
      expect.arrayContaining([
        { taken: 1, rows: 1 },
        { taken: 1, rows: 1 },
      ]),
    );
  });

  test("twenty sendings of one person at once leave one for each date: the index decides", async () => {
    const { database } = await testDatabase();
    const made = await walks(50);
    const ctx = await contextOf(null);
    await Promise.all(
      Array.from({ length: 20 }, (_, number) =>
        createRegistration(ctx, sending(made, "g@example.org", number % 2 ? [0, 1] : [1, 2])),
      ),
    );
    expect((await rowsOf(made, "g@example.org")).map(({ date }) => date)).toEqual([0, 1, 2]);
    const twice = { id: made.id, categoryId: made.categoryIds[1] ?? "" };
    await expect(registration(database, twice, { email: "g@example.org" })).rejects.toThrow(
      /one_live_per_address/u,
    );
  });

  test("the last places of two dates are given once, whoever takes them together", async () => {
    const { database } = await testDatabase();
    const made = await walks(3);
    const ctx = await contextOf(null);
    const answers = await Promise.all(
      Array.from({ length: 24 }, (_, number) =>
        refusalOf(
          createRegistration(ctx, sending(made, `h-${number}@example.org`, [number % 4, (number + 1) % 4])),
        ),
      ),
    );
    // Three places at each of four dates, two dates for each sending.
    expect(answers.filter((answer) => answer === "accepted").length).toBeGreaterThanOrEqual(4);
    const pools = await database.capacityPool.findMany({ where: { eventId: made.id } });
    expect(pools.every(({ taken, size }) => taken <= (size ?? 0))).toBe(true);
    expect((await poolsAgree(database, made.id)).every(({ taken, rows }) => taken === rows)).toBe(true);
    const kept = await database.registration.groupBy({
      by: ["emailNormalised"],
      where: { eventId: made.id },
      _count: true,
    });
    expect(kept.every(({ _count }) => _count === 2)).toBe(true);
  });
});
