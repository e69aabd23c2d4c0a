import { eventProcedure, router } from "../procedures.ts";
import { eventMedia } from "./staff-queries.ts";

/** Pictures and documents of events. They come by an address of their own, as bytes. */
export const staffMediaRouter = router({
  ofEvent: eventProcedure("event.edit").query(({ ctx }) => eventMedia(ctx, ctx.scope)),
});
