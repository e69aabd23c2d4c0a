import type { Prisma } from "@podium/db/generated/client";
import type { CategoryDate } from "@podium/domain/event/sections/taking-part/places";
import { termsSelect } from "../../../category/views.ts";
import { savePlaces } from "../../staff/save-places.ts";
import { wallOrNull } from "../../wall-times.ts";

const select = {
  pools: {
    where: { occurrenceId: null },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true, size: true },
  },
  categories: {
    orderBy: { position: "asc" },
    select: {
      id: true,
      nameDe: true,
      nameEn: true,
      channel: true,
      url: true,
      email: true,
      phone: true,
      address: true,
      hoursDe: true,
      hoursEn: true,
      attendance: true,
      onlineUrl: true,
      ...termsSelect,
      opensAt: true,
      closesAt: true,
      hidden: true,
      paused: true,
      cancelledAt: true,
      reasonDe: true,
      reasonEn: true,
      minPersons: true,
      maxPersons: true,
      companions: true,
      choiceId: true,
      choice: { select: { datesMax: true, closesAt: true } },
      occurrences: { orderBy: { occurrence: { position: "asc" } }, select: { occurrenceId: true } },
      pools: {
        orderBy: [{ pool: { name: "asc" } }, { poolId: "asc" }],
        select: { poolId: true, pool: { select: { size: true, occurrenceId: true } } },
      },
    },
  },
} satisfies Prisma.EventSelect;
type CategoryRow = Prisma.EventGetPayload<{ select: typeof select }>["categories"][number];
type Row = Prisma.EventGetPayload<{ select: typeof select }> & { timezone: string };

/** Rows of their own, saved while the event's places are locked. A saved pool's key in the form is its id. */
export const places = {
  select,
  toForm: ({ pools, categories, timezone }: Row) => ({
    pools: pools.map(({ id, name, size }) => ({ id, key: id, name, size })),
    categories: together(categories).map(([row, ...others]) => {
      const {
        nameEn,
        opensAt,
        cancelledAt,
        choiceId,
        choice,
        occurrences,
        pools: counted,
        ...category
      } = row;
      const closesAt = choice ? choice.closesAt : row.closesAt;
      return {
        ...category,
        id: choiceId ?? category.id,
        nameEn: nameEn ?? "",
        isCancelled: cancelledAt !== null,
        reasonDe: category.reasonDe ?? "",
        reasonEn: category.reasonEn ?? "",
        opensAt: wallOrNull(opensAt, timezone),
        closesAt: wallOrNull(closesAt, timezone),
        pools: counted.filter(({ pool }) => pool.occurrenceId === null).map(({ poolId }) => poolId),
        dates: choiceId ? ("CHOICE" as const) : occurrences.length > 0 ? ("SOME" as const) : ("ALL" as const),
        datesMax: choice?.datesMax ?? null,
        occurrences: choiceId
          ? [row, ...others].flatMap((date) => dateOf(date, timezone))
          : occurrences.map(({ occurrenceId }) => ({ id: occurrenceId, size: null, closesAt: null })),
      };
    }),
  }),
  save: savePlaces,
};

/** Dates of one choice are one entry of the form, at the place of the first. */
function together(categories: readonly CategoryRow[]): [CategoryRow, ...CategoryRow[]][] {
  const entries = Map.groupBy(categories, ({ id, choiceId }) => choiceId ?? id);
  return [...entries.values()].flatMap(([first, ...others]) => (first ? [[first, ...others]] : []));
}

function dateOf({ occurrences, pools, closesAt, choice }: CategoryRow, timezone: string): CategoryDate[] {
  const size = pools.find(({ pool }) => pool.occurrenceId !== null)?.pool.size ?? null;
  const isOwn = closesAt?.getTime() !== choice?.closesAt?.getTime();
  const own = isOwn ? wallOrNull(closesAt, timezone) : null;
  return occurrences.map(({ occurrenceId }) => ({ id: occurrenceId, size, closesAt: own }));
}
