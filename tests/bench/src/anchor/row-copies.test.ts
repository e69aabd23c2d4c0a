import { expect, test } from "vitest";
import { copyRows } from "./row-copies.ts";
import type { Sample } from "./written-rows.ts";

const id = (digit: number) => `${String(digit).repeat(8)}-0000-4000-8000-000000000000`;
const event = { id: id(1), slug: "sample", organisationId: id(2), categoryId: id(3), poolId: id(4) };
const target = { id: id(5), slug: "target", organisationId: id(2), categoryId: id(6), poolId: id(7) };
const column = (name: string, type: string, text: string, given: string | null = null) => ({
  ...{ name, type, text },
  default: given,
});
const sample: Sample = {
  event,
  email: "a@example.org",
  rows: [
    { table: "CapacityPool", columns: [column("id", "uuid", event.poolId), column("taken", "integer", "1")] },
    {
      table: "Registration",
      columns: [
        column("id", "uuid", id(8)),
        column("sequence", "bigint", "1", "nextval('sequence')"),
        column("eventId", "uuid", event.id),
        column("firstName", "text", "D'Arc"),
        column("email", "text", "a@example.org"),
        column("idempotencyKey", "uuid", id(9)),
      ],
    },
  ],
  jobs: [{ task: "sendMail", payload: `{"mailId":"${id(8)}"}`, key: `mail-${id(8)}` }],
};

test("a copy belongs to another person and another event, and is the same otherwise", () => {
  const { rows, jobs } = copyRows(sample, target, 3);
  expect(rows).toContain(`"taken" = "taken" + 3`);
  expect(rows).toContain("generate_series(1, 3)");
  expect(rows).toContain(
    `INSERT INTO "Registration" ("id", "eventId", "firstName", "email", "idempotencyKey")`,
  );
  expect(rows).toContain(
    `SELECT (fresh."id1")::uuid, ('${target.id}')::uuid, ('D''Arc')::text, (fresh."email")::text, (gen_random_uuid()::text)::uuid FROM fresh`,
  );
  expect(jobs).toEqual([
    `graphile_worker.add_job('sendMail', ('{"mailId":"' || fresh."id1"::text || '"}')::json, job_key => 'mail-' || fresh."id1"::text)`,
  ]);
  expect(rows).not.toContain(event.id);
  expect(rows).not.toContain(event.poolId);
});

test("a changed row that the copy would leave out is reported", () => {
  const changed = { table: "Event", columns: [column("id", "uuid", event.id)] };
  expect(() => copyRows({ ...sample, rows: [...sample.rows, changed] }, target, 1)).toThrow(
    "a registration changed a row of Event",
  );
});
