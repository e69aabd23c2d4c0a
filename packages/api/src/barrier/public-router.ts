import { reportBarrierInput } from "@podium/domain/barrier/schema";
import { publicProcedure, router } from "../procedures.ts";
import { reportBarrier } from "./mutations.ts";

/** "Barriere melden", for everybody, without an account. */
export const publicBarrierRouter = router({
  report: publicProcedure.input(reportBarrierInput).mutation(({ ctx, input }) => reportBarrier(ctx, input)),
});
