import { saveLookInput } from "@podium/domain/organisation/staff-schema";
import { organisationProcedure, router, staffProcedure } from "../procedures.ts";
import { saveLook } from "./staff-mutations.ts";
import { organisationLook, organisationsLackingForms } from "./staff-queries.ts";

/** Organisations for those who administer them. The mark comes by an address of its own, as bytes. */
export const staffOrganisationRouter = router({
  look: organisationProcedure("organisation.edit").query(({ ctx }) => organisationLook(ctx, ctx.scope)),
  /** Of those whose look the person may change. */
  lackingForms: staffProcedure.query(({ ctx }) => organisationsLackingForms(ctx, ctx.actor)),
  saveLook: organisationProcedure("organisation.edit")
    .input(saveLookInput)
    .mutation(({ ctx, input }) => saveLook(ctx, ctx.scope, input)),
});
