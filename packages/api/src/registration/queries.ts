import type { Locale } from "@podium/domain/locale";
import type { Context } from "../context.ts";
import { databaseNow } from "../database-clock.ts";
import type { LinkPurpose } from "../links.ts";
import { Refusal } from "../refusal.ts";
import { judgeAddition } from "./group.ts";
import { manageToken, readLinkOf } from "./link.ts";
import {
  type ConfirmationView,
  confirmationView,
  type OwnRow,
  ownSelect,
  type RegistrationView,
  registrationView,
} from "./own-views.ts";
import { positionsInQueue } from "./position.ts";
import { readSituation } from "./situation.ts";
import { type AvailabilityView, availabilitySelect, availabilityView } from "./views.ts";

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
  const { row, now } = await readByLink(ctx, token, ["registration.manage"]);
  const [positions, addition] = await Promise.all([
    positionsInQueue(ctx.database, row.eventId, row.state === "WAITLISTED" ? [row.id] : []),
    judgeAddition(ctx.database, row.id, now),
  ]);
  return registrationView(row, locale, now, {
    position: positions.get(row.id) ?? null,
    mayAdd: addition.ok,
  });
}

/** The same for the page with the button "confirm". @throws as `byLink` */
export async function byConfirmationLink(
  ctx: Context,
  token: string,
  locale: Locale,
): Promise<ConfirmationView> {
  const { row, now } = await readByLink(ctx, token, ["registration.confirm"]);
  return confirmationView(row, locale, now, manageToken(row.id, row.event.endsAt));
}

async function readByLink(
  ctx: Context,
  token: string,
  purposes: LinkPurpose[],
): Promise<{ row: OwnRow; now: Date }> {
  const id = await readLinkOf(ctx, token, purposes);
  const row = await ctx.database.registration.findUnique({ where: { id }, select: ownSelect });
  // After the retention period nothing is left to show.
  if (!row) throw new Refusal("registration.linkInvalid");
  return { row, now: await databaseNow(ctx.database) };
}
