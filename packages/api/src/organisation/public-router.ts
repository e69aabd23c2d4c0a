import { readingCosts } from "@podium/domain/event/reading-cost";
import { listOrganisationsInput, organisationBySlugInput } from "@podium/domain/organisation/schema";
import { reading } from "../access/reading.ts";
import { publicProcedure, router } from "../procedures.ts";
import { listOrganisations, organisationBySlug } from "./queries.ts";

/** For imprint, privacy and accessibility pages. */
export const publicOrganisationRouter = router({
  list: publicProcedure
    .input(listOrganisationsInput)
    .query(({ input, ...call }) =>
      reading(call, readingCosts.list, () => listOrganisations(call.ctx, input)),
    ),
  bySlug: publicProcedure
    .input(organisationBySlugInput)
    .query(({ input, ...call }) =>
      reading(call, readingCosts.page, () => organisationBySlug(call.ctx, input)),
    ),
});
