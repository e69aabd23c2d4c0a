import type { RegistrationState } from "@podium/domain/registration/states";
import type { EventScope } from "../../access/scope.ts";
import type { Context } from "../../context.ts";

/** Whom it would concern if something happened to the event now. */
export type Concerned = {
  /** All registrations that were ever made. */
  registrations: number;
  /** Those that can be written to, by what they are at; states without any are left out. */
  reachable: Partial<Record<RegistrationState, number>>;
};

/** One look along the index of states. @param scope proof of `event.publish` */
export async function concernedBy(ctx: Context, { eventId }: EventScope): Promise<Concerned> {
  const rows = await ctx.database.registration.groupBy({
    by: ["state"],
    where: { eventId },
    _count: { _all: true, email: true },
  });
  return {
    registrations: rows.reduce((sum, { _count }) => sum + _count._all, 0),
    reachable: Object.fromEntries(
      rows.filter(({ _count }) => _count.email > 0).map(({ state, _count }) => [state, _count.email]),
    ),
  };
}
