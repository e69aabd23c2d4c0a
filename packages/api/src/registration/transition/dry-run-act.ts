import { Prisma } from "@podium/db/generated/client";
import type { RefusalCode } from "@podium/domain/refusal";
import type { RegistrationState } from "@podium/domain/registration/states";
import type { Context } from "../../context.ts";
import { type Act, apply, type Outcome } from "./apply.ts";
import { dryRun } from "./dry-run.ts";

/** What would happen if it were done now: how many get to which state, how many are refused and why. */
export type ActDryRun = {
  will: Partial<Record<RegistrationState, number>>;
  refused: Partial<Record<RefusalCode, number>>;
  /** Of those that would change, so many have no address and get no mail. */
  withoutEmail: number;
  /** So many on the waiting list would get a place or an offer by it. */
  promoted: number;
};

/** The dry run of `act`. @throws Refusal registration.busy */
export async function dryRunAct(
  ctx: Context,
  eventId: string,
  act: Act,
  registrationIds: readonly string[],
): Promise<ActDryRun> {
  const { result, promoted } = await dryRun(ctx, eventId, async (locked) => {
    const outcomes = await apply(locked, act, registrationIds);
    const changed = outcomes.filter(({ ok }) => ok).map(({ id }) => id);
    const [row] = await locked.run<{ count: number }>(Prisma.sql`
      SELECT count(*)::int AS "count" FROM "Registration" WHERE "id" = ANY (${changed}::uuid[]) AND "email" IS NULL`);
    return { ...counted(outcomes), withoutEmail: row?.count ?? 0 };
  });
  return { ...result, promoted };
}

function counted(outcomes: readonly Outcome[]): Pick<ActDryRun, "will" | "refused"> {
  const will: ActDryRun["will"] = {};
  const refused: ActDryRun["refused"] = {};
  for (const outcome of outcomes) {
    if (outcome.ok) will[outcome.state] = (will[outcome.state] ?? 0) + 1;
    else refused[outcome.code] = (refused[outcome.code] ?? 0) + 1;
  }
  return { will, refused };
}
