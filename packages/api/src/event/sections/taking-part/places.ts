import type { Prisma } from "@podium/db/generated/client";
import { savePlaces } from "../../staff/save-places.ts";
import { wallOrNull } from "../../wall-times.ts";

const select = {
  pools: { orderBy: [{ name: "asc" }, { id: "asc" }], select: { id: true, name: true, size: true } },
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
      opensAt: true,
      closesAt: true,
      hidden: true,
      paused: true,
      minPersons: true,
      maxPersons: true,
      pools: { orderBy: [{ pool: { name: "asc" } }, { poolId: "asc" }], select: { poolId: true } },
    },
  },
} satisfies Prisma.EventSelect;
type Row = Prisma.EventGetPayload<{ select: typeof select }> & { timezone: string };

/** Rows of their own, saved while the event's places are locked. A saved pool's key in the form is its id. */
export const places = {
  select,
  toForm: ({ pools, categories, timezone }: Row) => ({
    pools: pools.map(({ id, name, size }) => ({ id, key: id, name, size })),
    categories: categories.map(({ nameEn, opensAt, closesAt, pools: counted, ...category }) => ({
      ...category,
      nameEn: nameEn ?? "",
      opensAt: wallOrNull(opensAt, timezone),
      closesAt: wallOrNull(closesAt, timezone),
      pools: counted.map(({ poolId }) => poolId),
    })),
  }),
  save: savePlaces,
};
