import { fullName } from "@podium/domain/person/name";
import type { RefusalCode } from "@podium/domain/refusal";
import { needsReason } from "@podium/domain/registration/actions";
import { nameless } from "@podium/domain/registration/companion/mode";
import { mayAct } from "@podium/domain/registration/staff-rules";
import type {
  ActInput,
  DryRunInput,
  EnterPersonInput,
  StaffAction,
} from "@podium/domain/registration/staff-schema";
import type { RegistrationState } from "@podium/domain/registration/states";
import { TRPCError } from "@trpc/server";
import type { EventScope } from "../../access/scope.ts";
import type { Context } from "../../context.ts";
import { Refusal } from "../../refusal.ts";
import { enterPersons } from "../intake/enter.ts";
import { type Act, act, type Outcome } from "../transition/apply.ts";
import { type ActDryRun, dryRunAct } from "../transition/dry-run-act.ts";
import { inActingOrder } from "./queries.ts";

/** `inOrder`: the chosen ones in the order in which they are to be acted on, without those of other events. */
export type ActionDryRun = ActDryRun & { inOrder: string[] };

/**
 * What an action would do to all these people, if it were done now. Nothing is changed.
 *
 * @param scope proof of `registration.decide`
 * @throws TRPCError FORBIDDEN without the right to this action, NOT_FOUND when none of them belongs to the event
 */
export async function dryRunAction(
  ctx: Context,
  scope: EventScope,
  { action, registrationIds }: DryRunInput,
): Promise<ActionDryRun> {
  insistOnRight(scope, action);
  const inOrder = await inActingOrder(ctx, scope.eventId, registrationIds, action);
  if (inOrder.length === 0) throw new TRPCError({ code: "NOT_FOUND" });
  // No reason is asked before the consequences are known.
  const result = await dryRunAct(ctx, scope.eventId, actOf(scope, { action, reason: "" }), inOrder);
  return { ...result, inOrder };
}

/** How many got to which state, and who was refused why. */
export type ActionResult = {
  done: Partial<Record<RegistrationState, number>>;
  refused: { id: string; name: string; code: RefusalCode; details: Record<string, string | number> }[];
};

/**
 * Does it, in the order given. What one of them is refused stops none of the others; done twice it is refused the
 * second time.
 *
 * @param scope proof of `registration.decide`
 * @throws TRPCError FORBIDDEN without the right to this action, NOT_FOUND when none of them belongs to the event
 */
export async function actOnRegistrations(
  ctx: Context,
  scope: EventScope,
  input: ActInput,
): Promise<ActionResult> {
  insistOnRight(scope, input.action);
  const own = new Set(await inActingOrder(ctx, scope.eventId, input.registrationIds, input.action));
  if (own.size === 0) throw new TRPCError({ code: "NOT_FOUND" });
  const ids = input.registrationIds.filter((id) => own.has(id));
  return resultOf(ctx, await act(ctx, scope.eventId, actOf(scope, input), ids));
}

function actOf({ actor }: EventScope, given: { action: StaffAction; reason?: string }): Act {
  const { action, reason } = given;
  return needsReason(action)
    ? { by: "STAFF", actor, action, reason: reason ?? "" }
    : { by: "STAFF", actor, action };
}

async function resultOf(ctx: Context, outcomes: readonly Outcome[]): Promise<ActionResult> {
  const done: ActionResult["done"] = {};
  for (const outcome of outcomes) if (outcome.ok) done[outcome.state] = (done[outcome.state] ?? 0) + 1;
  const refused = outcomes.filter((outcome) => !outcome.ok);
  const people = await ctx.database.registration.findMany({
    where: { id: { in: refused.map(({ id }) => id) } },
    select: { id: true, firstName: true, lastName: true },
  });
  const names = new Map(people.map((person) => [person.id, fullName(person)]));
  return {
    done,
    refused: refused.map(({ id, code, details }) => ({
      id,
      name: names.get(id) ?? "",
      code,
      details: details ?? {},
    })),
  };
}

function insistOnRight(scope: EventScope, action: ActInput["action"]): void {
  if (!mayAct(scope.roles, action)) throw new TRPCError({ code: "FORBIDDEN" });
}

/**
 * Staff enter one person with those who come along, and the record of how he or she took note of the privacy notice.
 *
 * @param scope proof of `registration.enter`
 * @throws Refusal registration.addressTaken, registration.full and what else keeps somebody out
 */
export async function enterPerson(
  ctx: Context,
  scope: EventScope,
  input: EnterPersonInput,
): Promise<{ id: string; state: RegistrationState }> {
  const { categoryId, channel, locale, overflow, sendMail, firstName, lastName } = input;
  const companions = [...input.companions, ...Array.from({ length: input.counted }, () => nameless)];
  const [outcome] = await enterPersons(ctx, scope, {
    categoryId,
    channel,
    source: channel === "PHONE" ? "PHONE" : "STAFF",
    locale,
    sendMail,
    overflow,
    persons: [
      {
        ...{ firstName, lastName, companions },
        email: input.email ?? null,
        organisation: input.organisation ?? null,
      },
    ],
  });
  if (outcome && !outcome.ok) throw new Refusal(outcome.code, outcome.details);
  if (!outcome?.id) throw new Error("Nobody was entered, and nobody was refused.");
  return { id: outcome.id, state: outcome.state };
}
