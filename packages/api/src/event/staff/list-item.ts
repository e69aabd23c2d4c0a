import type { Transaction } from "@podium/db/client";
import type { Prisma } from "@podium/db/generated/client";
import { eventStateOf, isOnline } from "@podium/domain/event/state/states";
import { localised } from "@podium/domain/locale";
import { registersHere } from "@podium/domain/registration/channel";
import type { Actor } from "@podium/domain/staff/actor";
import { may, type Permission, permissions, type StaffRole } from "@podium/domain/staff/permissions";
import { inForce } from "../../access/scope.ts";
import { inLanguage, titleIn } from "../../language/texts.ts";
import { postponedFrom, postponementsSelect } from "../../occurrence/moves.ts";
import { datesOf, datesSelect } from "../../occurrence/times.ts";
import { availabilityOf, availabilitySelect, type Moment } from "../availability.ts";
import { stateSelect } from "../state/change.ts";
import { countWaiting, waitedFor } from "../waiting.ts";
import type { StaffEventListItem, TightestPlaces } from "./views.ts";

/** Where each date has its places, others are shown only if something counts in them: the form keeps them at hand. */
export const shownPools = {
  where: { OR: [{ categories: { some: {} } }, { event: { choices: { none: {} } } }] },
} satisfies Prisma.Event$poolsArgs;

/** A fixed number of SQL statements, however many events; the person's own roles in each come along. */
export function staffItemSelect(actor: Actor) {
  const own = { where: { userId: actor.userId, ...inForce() }, select: { role: true } };
  return {
    ...availabilitySelect,
    ...stateSelect,
    id: true,
    format: true,
    ...datesSelect,
    moves: postponementsSelect,
    pools: {
      ...shownPools,
      orderBy: [{ name: "asc" }, { id: "asc" }],
      select: { name: true, size: true, taken: true },
    },
    venue: { select: { city: true } },
    translations: { ...inLanguage(actor.locale), select: { locale: true, title: true } },
    organisation: { select: { nameDe: true, nameEn: true, memberships: own } },
    roles: own,
  } satisfies Prisma.EventSelect;
}

type StaffItemRow = Prisma.EventGetPayload<{ select: ReturnType<typeof staffItemSelect> }>;

/** What the person may do with this event, by the roles that came with the row. */
export function permissionsFor(row: Pick<StaffItemRow, "roles" | "organisation">): Permission[] {
  const roles: StaffRole[] = [...row.roles, ...row.organisation.memberships].map(({ role }) => role);
  return permissions.filter((permission) => may(roles, permission));
}

/**
 * Of the pool with the fewest places left. Of several dates to choose from, or without any limit: of all together.
 * Null where people do not register here.
 */
function placesOf({ categories, pools }: StaffItemRow): TightestPlaces | null {
  if (!registersHere(categories)) return null;
  const left = ({ size, taken }: { size: number | null; taken: number }) =>
    size === null ? Number.POSITIVE_INFINITY : size - taken;
  const [tightest] = pools.toSorted((one, other) => left(one) - left(other) || 0);
  const isLimited = pools.every(({ size }) => size !== null);
  if (!tightest || tightest.size === null || categories.some(({ choiceId }) => choiceId !== null)) {
    const all = (of: "size" | "taken") => pools.reduce((sum, pool) => sum + (pool[of] ?? 0), 0);
    return { taken: all("taken"), size: tightest && isLimited ? all("size") : null, pool: null };
  }
  const { name, taken, size } = tightest;
  return { taken, size, pool: pools.length > 1 ? name : null };
}

/** A title in the person's language, or the German one where there is none. */
export function titleOf(row: Pick<StaffItemRow, "translations">, actor: Actor): string {
  return titleIn(row.translations, actor.locale);
}

/** What a list says of its rows besides their columns. */
type StaffMoment = Moment & { comments: ReadonlyMap<string, number> };

/** @param now the database's clock */
export async function momentOf(
  database: Transaction,
  rows: readonly Pick<StaffItemRow, "id" | "categories">[],
  now: Date,
): Promise<StaffMoment> {
  const ids = rows.map(({ id }) => id);
  const [waited, comments] = await Promise.all([
    waitedFor(database, rows),
    countWaiting(database, "comments", ids),
  ]);
  return { now, waited, comments };
}

export function toStaffItem(row: StaffItemRow, actor: Actor, moment: StaffMoment): StaffEventListItem {
  return {
    id: row.id,
    title: titleOf(row, actor),
    status: row.status,
    state: eventStateOf(row, moment.now),
    online: isOnline(row),
    organisationName: localised(actor.locale, row.organisation.nameDe, row.organisation.nameEn),
    format: row.format,
    city: row.venue?.city ?? null,
    startsAt: row.startsAt.toISOString(),
    dates: datesOf(row),
    timezone: row.timezone,
    postponedFrom: postponedFrom(row.moves, null),
    availability: availabilityOf(row, moment),
    places: placesOf(row),
    waitingComments: permissionsFor(row).includes("comment.moderate")
      ? (moment.comments.get(row.id) ?? 0)
      : null,
  };
}
