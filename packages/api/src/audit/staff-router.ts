import { listAuditInput } from "@podium/domain/audit/schema";
import { eventProcedure, router, staffProcedure } from "../procedures.ts";
import { listAudit, listAuditOfEvent } from "./queries.ts";

/** Who changed what. */
export const staffAuditRouter = router({
  list: staffProcedure.input(listAuditInput).query(({ ctx, input }) => listAudit(ctx, ctx.actor, input)),
  ofEvent: eventProcedure("audit.view")
    .input(listAuditInput)
    .query(({ ctx, input }) => listAuditOfEvent(ctx, ctx.scope, input)),
});
