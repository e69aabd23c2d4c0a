import "server-only";
import type { Locale } from "@podium/domain/locale";
import { cache } from "react";
import { caller } from "../trpc/caller.ts";

/** A body by the name in its address, asked once for a page, its title and the frame around it. Null: there is none. */
export const organisationBySlug = cache(async (slug: string, locale: Locale) =>
  (await caller()).organisation.bySlug({ slug, locale }),
);
