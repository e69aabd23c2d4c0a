import {
  actInput,
  attendeeIdsInput,
  attendeeInput,
  enterAttendeeInput,
  importInput,
  listAttendeesInput,
  messageInput,
  previewActionInput,
  previewImportInput,
  recipientsInput,
  sendMessageInput,
} from "@podium/domain/attendee/schema";
import { eventProcedure, router } from "../procedures.ts";
import { importPersons, previewImport } from "./import.ts";
import { countRecipients, sendMessage, writeMessage } from "./message.ts";
import { actOnAttendees, enterAttendee, previewAction } from "./mutations.ts";
import { attendeeById } from "./person.ts";
import { attendeeIds, listAttendees, overviewOf } from "./queries.ts";

/** Who comes to an event, for its staff. The list as a file and papers have routes of their own: they are no JSON. */
export const attendeeRouter = router({
  list: eventProcedure("attendee.view")
    .input(listAttendeesInput)
    .query(({ ctx, input }) => listAttendees(ctx, ctx.scope, input)),
  overview: eventProcedure("attendee.view").query(({ ctx }) => overviewOf(ctx, ctx.scope)),
  byId: eventProcedure("attendee.view")
    .input(attendeeInput)
    .query(({ ctx, input }) => attendeeById(ctx, ctx.scope, input.registrationId)),
  ids: eventProcedure("attendee.view")
    .input(attendeeIdsInput)
    .query(({ ctx, input }) => attendeeIds(ctx, ctx.scope, input)),
  preview: eventProcedure("attendee.decide")
    .input(previewActionInput)
    .query(({ ctx, input }) => previewAction(ctx, ctx.scope, input)),
  act: eventProcedure("attendee.decide")
    .input(actInput)
    .mutation(({ ctx, input }) => actOnAttendees(ctx, ctx.scope, input)),
  enter: eventProcedure("attendee.enter")
    .input(enterAttendeeInput)
    .mutation(({ ctx, input }) => enterAttendee(ctx, ctx.scope, input)),
  importPreview: eventProcedure("attendee.enter")
    .input(previewImportInput)
    .mutation(({ ctx, input }) => previewImport(ctx, ctx.scope, input)),
  import: eventProcedure("attendee.enter")
    .input(importInput)
    .mutation(({ ctx, input }) => importPersons(ctx, ctx.scope, input)),
  recipients: eventProcedure("attendee.message")
    .input(recipientsInput)
    .query(({ ctx, input }) => countRecipients(ctx, ctx.scope, input.registrationIds)),
  message: eventProcedure("attendee.message")
    .input(messageInput)
    .mutation(({ ctx, input }) => writeMessage(ctx, ctx.scope, input)),
  sendMessage: eventProcedure("attendee.message")
    .input(sendMessageInput)
    .mutation(({ ctx, input }) => sendMessage(ctx, ctx.scope, input)),
});
