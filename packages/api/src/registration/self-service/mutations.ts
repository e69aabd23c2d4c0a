import type { Locale } from "@podium/domain/locale";
import type { Name } from "@podium/domain/person/name";
import type { LinkStep } from "@podium/domain/registration/actions";
import type { PersonInput } from "@podium/domain/registration/schema";
import type { Context } from "../../context.ts";
import { limitClient } from "../../limits/client.ts";
import { Refusal } from "../../refusal.ts";
import { inConstantTime } from "../constant-time-answer.ts";
import { act, apply, applyOne } from "../transition/apply.ts";
import { whileLocked } from "../transition/while-locked.ts";
import * as companions from "./companions.ts";
import { otherDates, sentTogether } from "./dates.ts";
import { groupSelect, isContactOf } from "./group.ts";
import * as group from "./group-mutations.ts";
import * as place from "./hand-over.ts";
import { readLinkOf } from "./link.ts";
import { readRegistration } from "./registration.ts";
import * as links from "./send-links.ts";

// What people do about a registration by a link from a mail. The link proves nothing but the registration.

/**
 * One of the steps that need nothing but the link to the registration's own page. Again is no error.
 *
 * @throws Refusal registration.linkInvalid, registration.linkExpired, and as the transitions say it
 */
export function step(action: LinkStep) {
  return async (ctx: Context, token: string): Promise<void> => {
    const registrationId = await (asked.includes(action) ? confirming : managed)(ctx, token);
    const { eventId } = await readRegistration(ctx, registrationId);
    const ids = asked.includes(action) ? await sentTogether(ctx, registrationId) : [registrationId];
    const outcomes = await act(ctx, eventId, { by: "VISITOR", action }, ids);
    const refusals = outcomes.filter((outcome) => !outcome.ok);
    const [refusal] = refusals;
    // What one date is refused, as when it is full by now, stops none of the others; their page says how each stands.
    if (refusal && refusals.length === outcomes.length) throw new Refusal(refusal.code, refusal.details);
  };
}

/** Yes and no to what the first mail asks. */
const asked: readonly LinkStep[] = ["confirm", "decline"];

/**
 * Changes one's name, for all dates that one has chosen, and the organisation when one has registered the group. Staff
 * look at it again where the event asks for it.
 */
export async function change(
  ctx: Context,
  {
    token,
    firstName,
    lastName,
    organisation,
  }: { token: string; firstName: string; lastName: string; organisation?: string },
): Promise<void> {
  const own = await readRegistration(ctx, await managed(ctx, token));
  await whileLocked(ctx, own.eventId, async (locked, transaction) => {
    const act = { by: "VISITOR", action: "change" } as const;
    await applyOne(locked, act, own.id);
    const others = await otherDates(transaction, own);
    const changed = (await apply(locked, act, others)).flatMap(({ ok, id }) => (ok ? [id] : []));
    for (const id of [own.id, ...changed]) {
      const { group, sequence } = await transaction.registration.update({
        where: { id },
        data: { firstName, lastName },
        select: { sequence: true, group: { select: groupSelect } },
      });
      if (!isContactOf(group, sequence)) continue;
      await transaction.registrationGroup.update({
        where: { id: group.id },
        data: { organisation: organisation ?? null },
        select: { id: true },
      });
    }
  });
}

type Another = PersonInput & { token: string };

export function handOver(ctx: Context, { token, ...person }: Another): Promise<void> {
  return naming(ctx, token, (registrationId) => place.handOver(ctx, registrationId, person));
}

export async function takeBackHandOver(ctx: Context, token: string): Promise<void> {
  const registrationId = await managed(ctx, token);
  // As long as for an address that was known, and left nothing to end.
  await inConstantTime(() => place.takeBackHandOver(ctx, registrationId));
}

export function addPerson(ctx: Context, { token, ...person }: Another): Promise<void> {
  return naming(ctx, token, (registrationId) => group.addPerson(ctx, registrationId, person));
}

type Companion = Name & { token: string };

/** @throws Refusal rate.limited, and as `companions.addCompanion` */
export async function addCompanion(ctx: Context, { token, ...name }: Companion): Promise<void> {
  const registrationId = await managed(ctx, token);
  await limitClient(ctx, "registration.another", registrationId);
  await companions.addCompanion(ctx, registrationId, name);
}

export async function nameCompanion(
  ctx: Context,
  { token, registrationId, ...name }: Companion & { registrationId: string },
): Promise<void> {
  await companions.nameCompanion(ctx, await managed(ctx, token), registrationId, name);
}

export async function removePerson(
  ctx: Context,
  { token, registrationId }: { token: string; registrationId: string },
): Promise<void> {
  await group.removePerson(ctx, await managed(ctx, token), registrationId);
}

export async function allowSplit(ctx: Context, token: string): Promise<void> {
  await group.allowSplit(ctx, await managed(ctx, token));
}

/** "Send me my link again": says the same whoever asks, and in the same time. @throws Refusal rate.limited */
export async function sendLinks(
  ctx: Context,
  { email, locale }: { email: string; locale: Locale },
): Promise<void> {
  await limitClient(ctx, "registration.sendLinks");
  await inConstantTime(() => links.sendLinks(ctx, email, locale));
}

/** What takes an address: bounded, and answered in the same time for known and unknown ones. */
async function naming(
  ctx: Context,
  token: string,
  work: (registrationId: string) => Promise<void>,
): Promise<void> {
  const registrationId = await managed(ctx, token);
  await limitClient(ctx, "registration.another", registrationId);
  await inConstantTime(() => work(registrationId));
}

function managed(ctx: Context, token: string): Promise<string> {
  return readLinkOf(ctx, token, ["registration.manage"]);
}

/**
 * The link of the first mail, or the one of the registration's own page: it proves the same (its holder can read that
 * address's mails) and is as good.
 */
function confirming(ctx: Context, token: string): Promise<string> {
  return readLinkOf(ctx, token, ["registration.confirm", "registration.manage"]);
}
