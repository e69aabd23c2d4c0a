import type { Locale } from "@podium/domain/locale";
import type { Context } from "../context.ts";
import { databaseNow } from "../database-clock.ts";
import type { LinkPurpose } from "../links.ts";
import { Refusal } from "../refusal.ts";
import { manageToken, readLinkOf } from "./link.ts";
import { readSituation } from "./situation.ts";
import {
  type AvailabilityView,
  availabilitySelect,
  availabilityView,
  type ConfirmationView,
  confirmationView,
  type RegistrationView,
  registrationSelect,
  registrationView,
  type StoredRegistration,
} from "./views.ts";

/**
 * The judgement that registering would get at this moment, with what the page beside the form says.
 *
 * @throws Refusal event.notFound
 */
export async function availability(ctx: Context, slug: string, locale: Locale): Promise<AvailabilityView> {
  const [situation, event] = await Promise.all([
    readSituation(ctx.pool, slug),
    ctx.database.event.findUnique({ where: { slug }, select: availabilitySelect }),
  ]);
  if (!situation || !event || situation.facts.status === "DRAFT") throw new Refusal("event.notFound");
  return availabilityView(situation, event, locale);
}

/**
 * The registration that a link stands for, for its own page. Reading changes nothing: mail scanners open links.
 *
 * @throws Refusal registration.linkInvalid, registration.linkExpired
 */
export async function byLink(ctx: Context, token: string, locale: Locale): Promise<RegistrationView> {
  const { stored, now } = await readByLink(ctx, token, ["registration.manage"]);
  return registrationView(stored, locale, now);
}

/** The same for the page with the button "confirm". @throws as `byLink` */
export async function byConfirmationLink(
  ctx: Context,
  token: string,
  locale: Locale,
): Promise<ConfirmationView> {
  const { stored, now } = await readByLink(ctx, token, ["registration.confirm"]);
  return confirmationView(stored, locale, now, manageToken(stored.id, stored.event.endsAt));
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
