import { saveLookInput } from "@podium/domain/organisation/staff-schema";
import { organisationProcedure, router } from "../procedures.ts";
import { saveLook } from "./staff-mutations.ts";
import { organisationLook } from "./staff-queries.ts";

/** Organisations for those who administer them. The mark comes by an address of its own, as bytes. */
export const staffOrganisationRouter = router({
  look: organisationProcedure("organisation.edit").query(({ ctx }) => organisationLook(ctx, ctx.scope)),
  saveLook: organisationProcedure("organisation.edit")
    .input(saveLookInput)
    .mutation(({ ctx, input }) => saveLook(ctx, ctx.scope, input)),
});
