import { notFound } from "next/navigation";
import { asked, caller } from "../../../trpc/caller.ts";

/** The categories that people can be entered for. Without the permission to enter people: not found. */
export async function entryCategories(eventId: string): Promise<readonly { id: string; name: string }[]> {
  const { categories, may } = await asked((await caller()).registration.overview({ eventId }));
  if (!may.enter) notFound();
  return categories;
}
