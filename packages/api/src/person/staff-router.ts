import { localeSchema } from "@podium/domain/locale";
import { z } from "zod";
import { router, staffProcedure } from "../procedures.ts";
import { setLocale } from "./mutations.ts";
import { lastLogIn, me } from "./queries.ts";

/** The person who is logged in. */
export const staffPersonRouter = router({
  me: staffProcedure.query(({ ctx }) => me(ctx, ctx.actor)),
  lastLogIn: staffProcedure.query(({ ctx }) => lastLogIn(ctx, ctx.actor)),
  setLocale: staffProcedure
    .input(z.strictObject({ locale: localeSchema }))
    .mutation(({ ctx, input }) => setLocale(ctx, ctx.actor, input.locale)),
});
