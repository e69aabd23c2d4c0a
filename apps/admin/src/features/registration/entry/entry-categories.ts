import { notFound } from "next/navigation";
import { asked, caller } from "../../../trpc/caller.ts";

/** The kinds of participation that people can be entered for; "not found" for somebody who may enter nobody. */
export async function entryCategories(eventId: string): Promise<readonly { id: string; name: string }[]> {
  const { categories, may } = await asked((await caller()).registration.overview({ eventId }));
  if (!may.enter) notFound();
  return categories;
}
