import { listAuditInput } from "@podium/domain/audit/schema";
import { eventProcedure, router } from "../procedures.ts";
import { listAudit } from "./queries.ts";

/** Who changed what. */
export const auditRouter = router({
  ofEvent: eventProcedure("audit.view")
    .input(listAuditInput)
    .query(({ ctx, input }) => listAudit(ctx, ctx.scope, input)),
});
