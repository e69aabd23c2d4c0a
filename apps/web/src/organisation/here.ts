import "server-only";
import type { OrganisationHead } from "@podium/api/organisation/views";
import { matchPage } from "@podium/domain/site/routes";
import { cache } from "react";
import { here } from "../i18n/here.ts";
import { caller } from "../trpc/caller.ts";
import { organisationBySlug } from "./by-slug.ts";

/** Whose page is being rendered, by its address. Null: it belongs to no body alone. */
export const organisationHere = cache(async (): Promise<OrganisationHead | null> => {
  const route = matchPage((await here()).split("?")[0] ?? "/");
  if (!route) return null;
  const { page, locale, parameters } = route;
  const { slug = "", token = "" } = parameters;
  const api = await caller();
  if (page.startsWith("/events/")) return api.event.organisation({ slug, locale });
  if (page.startsWith("/preview/")) return api.event.previewOrganisation({ token, locale });
  if (page.startsWith("/organisers/")) return organisationBySlug(slug, locale);
  if (page === "/series/[slug]") return (await api.event.series({ slug, locale }))?.organisation ?? null;
  if (token !== "") return api.registration.organisation({ token, locale });
  return null;
});
