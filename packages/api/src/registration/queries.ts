import { judgeRegistration } from "@podium/domain/registration/rules";
import type { Context } from "../context.ts";
import { databaseNow } from "../database-clock.ts";
import type { LinkPurpose } from "../links.ts";
import { Refusal } from "../refusal.ts";
import { readLinkOf } from "./link.ts";
import { readSituation } from "./situation.ts";
import {
  type AvailabilityView,
  availabilityView,
  type ConfirmationView,
  confirmationView,
  type RegistrationView,
  registrationSelect,
  registrationView,
  type StoredRegistration,
} from "./views.ts";

/**
 * The judgement that registering would get at this moment.
 *
 * @throws Refusal event.notFound
 */
export async function availability(ctx: Context, slug: string): Promise<AvailabilityView> {
  const [situation, event] = await Promise.all([
    readSituation(ctx.pool, slug),
    ctx.database.event.findUnique({ where: { slug }, select: { showPlacesLeft: true } }),
  ]);
  if (!situation || !event || situation.facts.status === "DRAFT") throw new Refusal("event.notFound");
  return availabilityView(situation, judgeRegistration(situation.facts, situation.now), event.showPlacesLeft);
}

/**
 * The registration that a link stands for, for its own page. Reading changes nothing: mail scanners open links.
 *
 * @throws Refusal registration.linkInvalid, registration.linkExpired
 */
export async function byLink(ctx: Context, token: string, locale: string): Promise<RegistrationView> {
  const { stored, now } = await readByLink(ctx, token, ["registration.manage"]);
  return registrationView(stored, locale, now);
}

/** The same for the page with the button "confirm". */
export async function byConfirmationLink(
  ctx: Context,
  token: string,
  locale: string,
): Promise<ConfirmationView> {
  const { stored, now } = await readByLink(ctx, token, ["registration.confirm"]);
  return confirmationView(stored, locale, now);
}

async function readByLink(
  ctx: Context,
  token: string,
  purposes: LinkPurpose[],
): Promise<{ stored: StoredRegistration; now: Date }> {
  const id = await readLinkOf(ctx, token, purposes);
  const stored = await ctx.database.registration.findUnique({ where: { id }, select: registrationSelect });
  // After the retention period nothing is left to show.
  if (!stored) throw new Refusal("registration.linkInvalid");
  return { stored, now: await databaseNow(ctx.database) };
}
