import type { publicCaller } from "@podium/api/public-router";
import type { Locale } from "@podium/domain/locale";
import { cache } from "react";
import { refusalOf } from "../../../server/next/refusal-of.ts";
import { caller } from "../../trpc/caller.ts";

export type Availability = Awaited<
  ReturnType<ReturnType<typeof publicCaller>["registration"]["availability"]>
>;
/** One category, as a visitor may choose it. */
export type Category = Availability["categories"][number];

const nothingToShow = ["event.notFound", "event.offline"];

/** What the pages of one event's registration show; read once per request. Null: there is no such event to be seen. */
export const availabilityOf = cache(async (slug: string, locale: Locale) => {
  const api = await caller();
  return api.registration.availability({ slug, locale }).catch((error: unknown) => {
    if (nothingToShow.includes(refusalOf(error)?.code ?? "")) return null;
    throw error;
  });
});
