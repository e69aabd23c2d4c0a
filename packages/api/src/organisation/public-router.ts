import { listOrganisationsInput, organisationBySlugInput } from "@podium/domain/organisation/schema";
import { publicProcedure, router } from "../procedures.ts";
import { listOrganisations, organisationBySlug } from "./queries.ts";

/** For imprint, privacy and accessibility pages. */
export const publicOrganisationRouter = router({
  list: publicProcedure
    .input(listOrganisationsInput)
    .query(({ ctx, input }) => listOrganisations(ctx, input)),
  bySlug: publicProcedure
    .input(organisationBySlugInput)
    .query(({ ctx, input }) => organisationBySlug(ctx, input)),
});
