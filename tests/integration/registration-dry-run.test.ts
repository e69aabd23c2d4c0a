import { publicCaller } from "@podium/api/public-router";
import { type Act, act } from "@podium/api/registration/transition/apply";
import { dryRunAct } from "@podium/api/registration/transition/dry-run-act";
import type { StaffAction } from "@podium/domain/registration/staff-schema";
import type { RegistrationState } from "@podium/domain/registration/states";
import { staffMember } from "@podium/tests-support/actors";
import { contextOf } from "@podium/tests-support/callers";
import { testDatabase } from "@podium/tests-support/database";
import { publishedEvent } from "@podium/tests-support/events";
import { organisation } from "@podium/tests-support/organisations";
import { poolsAgree } from "@podium/tests-support/registrations";
import { describe, expect, test, vi } from "vitest";

/** A bound against hanging on a machine that has much else to do. */
vi.setConfig({ testTimeout: 240_000 });

const { database, pool } = await testDatabase();
const body = await organisation(database);
const ctx = await contextOf(null);

const states = ["CONFIRMED", "PENDING", "WAITLISTED", "CANCELLED", "CONFIRMED", "UNCONFIRMED", "REJECTED"];

/**
 * An event with people in all states (nobody waits where there is no list), some in groups of two, some without an
 * address; half as many places are free as are taken.
 */
async function crowd(count: number, columns: NonNullable<Parameters<typeof publishedEvent>[2]>["event"]) {
  const among = columns?.waitlistPolicy === "OFF" ? states.filter((state) => state !== "WAITLISTED") : states;
  const event = await publishedEvent(database, body.id, {
    places: count * 3,
    event: { waitlistPolicy: "DIRECT", quietFrom: null, quietUntil: null, ...columns },
  });
  await pool.query(
    `WITH given AS (
      SELECT number, ($3::text[])[1 + number % cardinality($3::text[])]::"RegistrationState" AS state
      FROM generate_series(1, $4::int) AS number
    ), parties AS (
      INSERT INTO "RegistrationGroup" ("id", "eventId", "locale", "maySplit")
      SELECT md5($1 || number / 2)::uuid, $1::uuid, 'de', bool_or(number % 3 = 0) FROM given GROUP BY number / 2
    ), people AS (
      INSERT INTO "Registration" ("eventId", "groupId", "categoryId", "firstName", "lastName", "email", "emailNormalised",
        "state", "holdsPlace", "holdUntil", "queuedAt", "createdAt")
      SELECT $1::uuid, md5($1 || number / 2)::uuid, $2::uuid, 'Kim', 'Beispiel', address, address, state,
        state IN ('CONFIRMED', 'UNCONFIRMED') OR (state = 'PENDING' AND number % 2 = 0),
        CASE WHEN state = 'UNCONFIRMED' THEN now() + interval '1 day' END,
        CASE WHEN state = 'WAITLISTED' THEN now() + number * interval '1 second' - interval '2 days' END,
        now() - interval '3 days'
      FROM given, LATERAL (
        SELECT CASE WHEN number % 11 > 0 THEN 'person-' || number || '-' || left($1, 8) || '@example.org' END AS address) named
      ORDER BY number
    )
    SELECT`,
    [event.id, event.categoryId, among, count],
  );
  await pool.query(
    `UPDATE "CapacityPool" SET "taken" = held.places, "size" = held.places * 3 / 2
    FROM (SELECT count(*)::int AS places FROM "Registration" WHERE "eventId" = $1 AND "holdsPlace") held
    WHERE "eventId" = $1`,
    [event.id],
  );
  const rows = await database.registration.findMany({
    where: { eventId: event.id },
    orderBy: { sequence: "asc" },
    select: { id: true },
  });
  return { event, ids: rows.map(({ id }) => id) };
}

/** Every row of the event and of what is written about it. */
async function facts(eventId: string): Promise<string> {
  const { rows } = await pool.query(
    `SELECT md5(string_agg(row_to_json(registration)::text, '' ORDER BY "id")) AS people,
      (SELECT json_agg(pools) FROM "CapacityPool" pools WHERE "eventId" = $1) AS pools,
      (SELECT count(*) FROM "AuditEntry" WHERE "eventId" = $1) AS trail,
      (SELECT count(*) FROM "Mail" WHERE "eventId" = $1) AS mails,
      (SELECT count(*) FROM graphile_worker.jobs) AS jobs
    FROM "Registration" registration WHERE "eventId" = $1`,
    [eventId],
  );
  return JSON.stringify(rows);
}

const staff = { by: "STAFF", actor: await staffMember(database, "Lea Leitung") } as const;
const reason = "Es kommt anders.";
const acts = {
  approve: { ...staff, action: "approve" },
  reject: { ...staff, action: "reject", reason },
  promote: { ...staff, action: "promote" },
  reinstate: { ...staff, action: "reinstate" },
  cancelByOrganiser: { ...staff, action: "cancelByOrganiser", reason },
} satisfies Record<StaffAction, Act>;

function counted<Key extends string>(keys: readonly Key[]): Partial<Record<Key, number>> {
  const counts: Partial<Record<Key, number>> = {};
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}

describe("among people in all states", () => {
  test.each([
    ["cancelByOrganiser", "NONE", "DIRECT"],
    ["approve", "PLACE_ON_APPROVAL", "DIRECT"],
    ["reject", "PLACE_KEPT", "OFFER"],
    ["promote", "NONE", "DIRECT"],
    ["reinstate", "NONE", "OFF"],
  ] as const)(
    "the preview of %s says what doing it does, and changes nothing",
    async (action, approvalMode, waitlistPolicy) => {
      const { event, ids } = await crowd(400, { approvalMode, waitlistPolicy });
      const chosen = ids.filter((_, index) => index % 4 > 0);
      const before = await facts(event.id);
      const said = await dryRunAct(ctx, event.id, acts[action], chosen);
      expect(await facts(event.id)).toBe(before);

      const outcomes = await act(ctx, event.id, acts[action], chosen);
      expect(said.will).toEqual(
        counted(outcomes.flatMap((one): RegistrationState[] => (one.ok ? [one.state] : []))),
      );
      expect(said.refused).toEqual(counted(outcomes.flatMap((one) => (one.ok ? [] : one.code))));
      const done = outcomes.filter(({ ok }) => ok).map(({ id }) => id);
      expect(done.length).toBeGreaterThan(0);
      expect(said.withoutEmail).toBe(
        await database.registration.count({ where: { id: { in: done }, email: null } }),
      );
      const promoted = await database.auditEntry.count({
        where: { eventId: event.id, action: { in: ["promoted", "offered"] } },
      });
      expect(said.promoted + (action === "promote" ? done.length : 0)).toBe(promoted);
      const [counter] = await poolsAgree(database, event.id);
      expect(counter?.taken).toBe(counter?.rows);
    },
  );
});

describe("five thousand people", () => {
  const places = { approvalMode: "NONE" } as const;

  test("can be looked at while somebody else holds the event's places, and every row of it", async () => {
    const { event, ids } = await crowd(5_000, places);
    const other = await pool.connect();
    try {
      await other.query("BEGIN");
      for (const table of ["Category", "CapacityPool", "Registration"])
        await other.query(`SELECT FROM "${table}" WHERE "eventId" = $1 FOR UPDATE`, [event.id]);
      const said = await dryRunAct(ctx, event.id, acts.cancelByOrganiser, ids);
      expect(said.will.CANCELLED).toBeGreaterThan(3_000);
    } finally {
      await other.query("ROLLBACK");
      other.release();
    }
  });

  test("being looked at keep nobody from registering", async () => {
    const { event, ids } = await crowd(5_000, { ...places, waitlistPolicy: "OFF" });
    let looking = true;
    const look = dryRunAct(ctx, event.id, acts.cancelByOrganiser, ids).finally(() => {
      looking = false;
    });
    let registered = 0;
    while (looking) {
      registered += 1;
      const persons = [
        { firstName: "Neu", lastName: "Gekommen", email: `newcomer-${registered}@example.org` },
      ];
      await publicCaller().registration.create({ slug: event.slug, locale: "de", persons });
    }
    await look;
    const waited = await pool.query(
      `SELECT count(*)::int AS "count" FROM "Registration" WHERE "eventId" = $1 AND "lastName" = 'Gekommen' AND "holdsPlace"`,
      [event.id],
    );
    expect(waited.rows).toEqual([{ count: registered }]);
    expect(registered).toBeGreaterThan(0);
  });
});
