import type { Transaction } from "@podium/db/client";
import type { RefusalCode } from "@podium/domain/refusal";
import type { RegistrationState } from "@podium/domain/registration/states";
import type { Context } from "../context.ts";
import { type Act, type ActOutcome, actAt } from "./act.ts";
import { orBusy } from "./database-errors.ts";
import { openRehearsal } from "./rehearsal.ts";
import { serve } from "./serving.ts";

/** What would happen if it were done now: how many get to which state, how many are refused and why. */
export type ActPreview = {
  will: Partial<Record<RegistrationState, number>>;
  refused: Partial<Record<RefusalCode, number>>;
  /** Of those that would change, so many have no address and get no mail. */
  withoutEmail: number;
  /** So many of those who wait would get a place or an offer by it. */
  promoted: number;
};

const PREVIEW_TIMEOUT_MS = 60_000;

/**
 * Does it with copies of the event's rows: what the preview says is what doing it says, whatever the rules are. However
 * many are meant, nobody who registers meanwhile waits for it.
 */
export async function preview(ctx: Context, given: Act): Promise<ActPreview> {
  const rehearse = async (transaction: Transaction) => {
    const desk = await openRehearsal(transaction, given.eventId);
    const outcomes = await actAt(transaction, desk, given, ctx.requestId);
    const promoted = await serve(transaction, desk, { actor: "SYSTEM", requestId: ctx.requestId });
    const changed = outcomes.filter(({ ok }) => ok).map(({ id }) => id);
    const withoutEmail = await transaction.registration.count({
      where: { id: { in: changed }, email: null },
    });
    return { ...counted(outcomes), withoutEmail, promoted };
  };
  return orBusy(ctx, () =>
    ctx.database.$transaction(rehearse, {
      isolationLevel: "RepeatableRead",
      timeout: PREVIEW_TIMEOUT_MS,
      maxWait: PREVIEW_TIMEOUT_MS,
    }),
  );
}

function counted(outcomes: readonly ActOutcome[]): Pick<ActPreview, "will" | "refused"> {
  const will: ActPreview["will"] = {};
  const refused: ActPreview["refused"] = {};
  for (const outcome of outcomes) {
    if (outcome.ok) will[outcome.state] = (will[outcome.state] ?? 0) + 1;
    else refused[outcome.code] = (refused[outcome.code] ?? 0) + 1;
  }
  return { will, refused };
}
