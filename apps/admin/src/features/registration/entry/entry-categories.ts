import type { CompanionMode } from "@podium/domain/registration/companion/mode";
import { datedName } from "@podium/ui/when/occurrence.ts";
import { notFound } from "next/navigation";
import { asked, caller } from "../../../trpc/caller.ts";

export type EntryCategory = { id: string; name: string; companions: CompanionMode };

/** The categories that people can be entered for: those that take place. Without the permission to enter people: not found. */
export async function entryCategories(eventId: string, locale: string): Promise<readonly EntryCategory[]> {
  const { categories, may, timezone } = await asked((await caller()).registration.overview({ eventId }));
  if (!may.enter) notFound();
  return categories
    .filter(({ isCancelled }) => !isCancelled)
    .map((category) => ({
      id: category.id,
      companions: category.companions,
      name: datedName(category, { locale, timeZone: timezone }),
    }));
}
