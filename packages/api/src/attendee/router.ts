import { attendeeInput, cancelAttendeeInput, listAttendeesInput } from "@podium/domain/attendee/schema";
import { eventProcedure, router } from "../procedures.ts";
import { cancelAttendee } from "./mutations.ts";
import { attendeeById, listAttendees } from "./queries.ts";

/** Who comes to an event, for its staff. The list as a file has a route of its own, since it is streamed. */
export const attendeeRouter = router({
  list: eventProcedure("attendee.view")
    .input(listAttendeesInput)
    .query(({ ctx, input }) => listAttendees(ctx, ctx.scope, input)),
  byId: eventProcedure("attendee.view")
    .input(attendeeInput)
    .query(({ ctx, input }) => attendeeById(ctx, ctx.scope, input.registrationId)),
  cancel: eventProcedure("attendee.cancel")
    .input(cancelAttendeeInput)
    .mutation(({ ctx, input }) => cancelAttendee(ctx, ctx.scope, input)),
});
