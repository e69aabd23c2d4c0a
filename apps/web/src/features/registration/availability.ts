import type { Locale } from "@podium/domain/locale";
import { notFound } from "next/navigation";
import { cache } from "react";
import { caller } from "../../trpc/caller.ts";
import { refusalOf } from "../../trpc/refusal-of.ts";

/** What the pages of one event's registration show; read once per request. An event that does not exist is not found. */
export const availabilityOf = cache(async (slug: string, locale: Locale) => {
  const api = await caller();
  return api.registration.availability({ slug, locale }).catch((error: unknown) => {
    if (refusalOf(error)?.code === "event.notFound") notFound();
    throw error;
  });
});
