import { expect, test } from "vitest";
import { compile } from "./compile.ts";

const head = `import type { Actor } from "@podium/domain/staff/actor";
import type { Context } from "~/src/context.ts";
import { act, apply } from "~/src/registration/transition/apply.ts";
import { dryRun } from "~/src/registration/transition/dry-run.ts";
export const used = [act, apply, dryRun];
`;

/** @returns those of the expressions that do not compile in the room of the engine */
async function refused(expressions: readonly string[]): Promise<string[]> {
  const lines = expressions.map(
    (one, index) => `export const _${index} = (ctx: Context, actor: Actor) => ${one};`,
  );
  const errors = await compile("packages/api", head + lines.join("\n"));
  const first = head.split("\n").length;
  const wrong = new Set(errors.map((error) => Number(/^fixture\.tsx\((\d+),/.exec(error)?.[1]) - first));
  return expressions.filter((_, index) => wrong.has(index));
}

test("a dry run takes work that knows statements only: Prisma's models would read and change the real tables", async () => {
  const knows =
    'dryRun(ctx, "event", (locked) => apply(locked, { by: "STAFF", actor, action: "approve" }, []))';
  const asks = [
    'dryRun(ctx, "event", async (locked) => locked.registration.count())',
    'dryRun(ctx, "event", async (locked, transaction: Context["database"]) => transaction.registration.count())',
  ];
  expect(await refused([knows, ...asks])).toEqual(asks);
});

test("an action is asked for by its agents, by staff with their name, and with a reason where it takes something away", async () => {
  const does = (given: string) => `act(ctx, "event", ${given}, [])`;
  const right = [
    '{ by: "VISITOR", action: "cancel" }',
    '{ by: "STAFF", actor, action: "reject", reason: "" }',
    '{ by: "SYSTEM", action: "promote" }',
  ].map(does);
  const wrong = [
    '{ by: "VISITOR", action: "approve" }',
    '{ by: "STAFF", action: "approve" }',
    '{ by: "STAFF", actor, action: "reject" }',
    '{ by: "STAFF", actor, action: "runOut" }',
  ].map(does);
  expect(await refused([...right, ...wrong])).toEqual(wrong);
});
