import { randomUUID } from "node:crypto";
import type { Locale } from "@podium/domain/locale";
import { holdEnd } from "@podium/domain/registration/deadlines";
import { judgeParty, judgeRegistration } from "@podium/domain/registration/rules";
import type {
  CheckRegistrationInput,
  CreateRegistrationInput,
  PersonInput,
} from "@podium/domain/registration/schema";
import type { Context } from "../context.ts";
import { limitClient } from "../limits.ts";
import { insist, Refusal } from "../refusal.ts";
import { createRegistration } from "./creation.ts";
import { evenly } from "./even-answers.ts";
import { readLinkOf } from "./link.ts";
import * as own from "./own.ts";
import * as ownGroup from "./own-group.ts";
import * as links from "./send-links.ts";
import { readSituation } from "./situation.ts";
import { type CheckView, type ReceiptView, receiptView } from "./views.ts";

/**
 * See `createRegistration`; the receipt as it goes over the wire. Attempts are counted per client and event.
 *
 * @throws Refusal rate.limited, and those of `createRegistration`
 */
export async function create(ctx: Context, input: CreateRegistrationInput): Promise<ReceiptView> {
  await limitClient(ctx, "registration.create", input.slug);
  return evenly(async () => receiptView(await createRegistration(ctx, input)));
}

/**
 * The step before: what would happen now, judged like the registration itself, without a look at the addresses.
 *
 * @returns what to expect, and a key to send along, so that a form that is sent twice is stored once
 * @throws Refusal as `createRegistration`
 */
export async function check(ctx: Context, input: CheckRegistrationInput): Promise<CheckView> {
  const situation = await readSituation(ctx.pool, input.slug);
  if (!situation) throw new Refusal("event.notFound");
  const { categories, now } = situation;
  const category = input.categoryId ? categories.find(({ id }) => id === input.categoryId) : categories[0];
  if (!category) {
    insist(judgeRegistration(situation.facts, now));
    throw new Refusal("registration.categoryUnknown");
  }
  const asked = { persons: input.persons.length, maySplit: input.maySplit ?? false };
  const { judgement, prospect } = judgeParty(category.facts, asked, now);
  // Holds that have run out are swept when it is sent: there will be places then.
  const swept = situation.overdue && !judgement.ok && judgement.code === "registration.full";
  if (!swept) insist(judgement);
  return {
    prospect: swept ? { ...prospect, places: asked.persons } : prospect,
    holdUntil: holdEnd(situation.policy, now).toISOString(),
    key: randomUUID(),
    categoryName: input.locale === "en" ? category.nameEn : category.nameDe,
  };
}

/**
 * The link of the first mail was used, by POST. The link of the registration's own page proves the same (who has it
 * can read that address's mails) and is as good. Again is no error.
 *
 * @throws Refusal registration.linkInvalid, registration.linkExpired, registration.holdExpired, registration.ended, event.cancelled
 */
export async function confirm(ctx: Context, token: string): Promise<void> {
  await own.step(
    ctx,
    await readLinkOf(ctx, token, ["registration.confirm", "registration.manage"]),
    "confirm",
  );
}

/** The steps that need nothing but the link to the registration's own page. @throws Refusal as the transitions say it */
export function ownStep(action: "accept" | "decline" | "reconfirm" | "cancel") {
  return async (ctx: Context, token: string): Promise<void> =>
    own.step(ctx, await managed(ctx, token), action);
}

export async function change(
  ctx: Context,
  {
    token,
    firstName,
    lastName,
    organisation,
  }: { token: string; firstName: string; lastName: string; organisation?: string },
): Promise<void> {
  await own.changeOwn(ctx, await managed(ctx, token), { firstName, lastName, organisation });
}

type Another = PersonInput & { token: string };

export async function handOver(ctx: Context, { token, ...person }: Another): Promise<void> {
  const registrationId = await managed(ctx, token);
  await limitClient(ctx, "registration.another", registrationId);
  await evenly(() => own.handOver(ctx, registrationId, person));
}

export async function addPerson(ctx: Context, { token, ...person }: Another): Promise<void> {
  const registrationId = await managed(ctx, token);
  await limitClient(ctx, "registration.another", registrationId);
  await evenly(() => ownGroup.addPerson(ctx, registrationId, person));
}

export async function removePerson(
  ctx: Context,
  { token, registrationId }: { token: string; registrationId: string },
): Promise<void> {
  await ownGroup.removePerson(ctx, await managed(ctx, token), registrationId);
}

export async function allowSplit(ctx: Context, token: string): Promise<void> {
  await ownGroup.allowSplit(ctx, await managed(ctx, token));
}

/** "Send me my link again": says the same whoever asks, and in the same time. @throws Refusal rate.limited */
export async function sendLinks(
  ctx: Context,
  { email, locale }: { email: string; locale: Locale },
): Promise<void> {
  await limitClient(ctx, "registration.sendLinks");
  await evenly(() => links.sendLinks(ctx, email, locale));
}

function managed(ctx: Context, token: string): Promise<string> {
  return readLinkOf(ctx, token, ["registration.manage"]);
}
