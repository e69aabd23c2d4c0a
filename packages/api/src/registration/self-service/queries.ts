import type { Locale } from "@podium/domain/locale";
import type { Context } from "../../context.ts";
import { databaseNow } from "../../database-clock.ts";
import type { LinkPurpose } from "../../links.ts";
import { headSelect, toHead } from "../../organisation/look.ts";
import type { OrganisationHead } from "../../organisation/views.ts";
import { Refusal } from "../../refusal.ts";
import { positionsInQueue } from "../waitlist/position.ts";
import { type ConfirmationView, confirmationView } from "./confirmation-view.ts";
import { ownDates, sentTogether } from "./dates.ts";
import { mayName } from "./group.ts";
import { manageToken, readLinkOf } from "./link.ts";
import { type OwnRow, ownSelect } from "./own-row.ts";
import { type RegistrationView, registrationView } from "./views.ts";

/**
 * The registration that a link stands for, for its own page. Reading changes nothing: mail scanners open links.
 *
 * @throws Refusal registration.linkInvalid, registration.linkExpired
 */
export async function byLink(ctx: Context, token: string, locale: Locale): Promise<RegistrationView> {
  const { row, now } = await readByLink(ctx, token, ["registration.manage"]);
  const [positions, naming, dates] = await Promise.all([
    positionsInQueue(ctx.database, row.eventId, row.state === "WAITLISTED" ? [row.id] : []),
    mayName(ctx.database, row, now),
    ownDates(ctx.database, row, locale),
  ]);
  return registrationView(row, locale, now, {
    position: positions.get(row.id) ?? null,
    mayName: naming,
    dates,
  });
}

/** The same for the page with the button "confirm". @throws as `byLink` */
export async function byConfirmationLink(
  ctx: Context,
  token: string,
  locale: Locale,
): Promise<ConfirmationView> {
  const { row, now } = await readByLink(ctx, token, ["registration.confirm"]);
  const dates = await ownDates(ctx.database, row, locale);
  const sent = row.state === "UNCONFIRMED" ? await sentTogether(ctx, row.id) : [row.id];
  return confirmationView(row, locale, now, {
    manageToken: manageToken(row.id, row.event.endsAt),
    dates: dates.filter(({ registrationId }) => sent.includes(registrationId)),
  });
}

/**
 * Who holds the event of the registration that a link stands for, for the header above its pages.
 *
 * @returns null when the link is of no use any more: the page says so
 */
export async function organisationByLink(
  ctx: Context,
  token: string,
  locale: Locale,
): Promise<OrganisationHead | null> {
  const id = await readLinkOf(ctx, token, ["registration.manage", "registration.confirm"]).catch((error) => {
    if (error instanceof Refusal) return null;
    throw error;
  });
  if (id === null) return null;
  const row = await ctx.database.registration.findUnique({
    where: { id },
    select: { event: { select: { organisation: { select: headSelect } } } },
  });
  return row && toHead(row.event.organisation, locale);
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
