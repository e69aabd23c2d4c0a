import type { publicCaller } from "@podium/api/public-router";
import type { Locale } from "@podium/domain/locale";
import { notFound } from "next/navigation";
import { cache } from "react";
import { refusalOf } from "../../../server/next/refusal-of.ts";
import { caller } from "../../trpc/caller.ts";

export type Availability = Awaited<
  ReturnType<ReturnType<typeof publicCaller>["registration"]["availability"]>
>;
/** One category, as a visitor may choose it. */
export type Category = Availability["categories"][number];

/** What the pages of one event's registration show; read once per request. An event that does not exist is not found. */
export const availabilityOf = cache(async (slug: string, locale: Locale) => {
  const api = await caller();
  return api.registration.availability({ slug, locale }).catch((error: unknown) => {
    if (refusalOf(error)?.code === "event.notFound") notFound();
    throw error;
  });
});
