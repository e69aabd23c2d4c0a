import { whileWaited } from "@podium/db/while-waited";
import { listAuditInput } from "@podium/domain/audit/schema";
import { eventProcedure, router, staffProcedure } from "../procedures.ts";
import { listAudit, listAuditOfEvent } from "./queries.ts";

/** Who changed what. */
export const staffAuditRouter = router({
  list: staffProcedure
    .input(listAuditInput)
    .query(({ ctx, input, signal }) => whileWaited(signal, () => listAudit(ctx, ctx.actor, input))),
  ofEvent: eventProcedure("audit.view")
    .input(listAuditInput)
    .query(({ ctx, input, signal }) => whileWaited(signal, () => listAuditOfEvent(ctx, ctx.scope, input))),
});
