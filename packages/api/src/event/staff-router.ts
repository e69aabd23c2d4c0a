import {
  cancelEventInput,
  createEventInput,
  publishEventInput,
  updateEventInput,
} from "@podium/domain/event/schema";
import { eventChoicesInput, myEventsInput, previewEventInput } from "@podium/domain/event/staff-schema";
import { eventProcedure, organisationProcedure, router, staffProcedure } from "../procedures.ts";
import { eventChoices, eventForEditing } from "./staff/editing.ts";
import { cancelEvent, publishEvent } from "./staff/publication.ts";
import { myEvents, previewEvent, staffEvent } from "./staff/queries.ts";
import { createEvent, updateEvent } from "./staff/saving.ts";
import { staffStart } from "./staff/start.ts";

/** Events for their organisers. */
export const staffEventRouter = router({
  start: staffProcedure.query(({ ctx }) => staffStart(ctx, ctx.actor)),
  mine: staffProcedure.input(myEventsInput).query(({ ctx, input }) => myEvents(ctx, ctx.actor, input)),
  byId: eventProcedure("event.view").query(({ ctx }) => staffEvent(ctx, ctx.scope)),
  preview: eventProcedure("event.view")
    .input(previewEventInput)
    .query(({ ctx, input }) => previewEvent(ctx, ctx.scope, input.locale)),
  forEditing: eventProcedure("event.edit").query(({ ctx }) => eventForEditing(ctx, ctx.scope)),
  choices: organisationProcedure("event.create")
    .input(eventChoicesInput)
    .query(({ ctx }) => eventChoices(ctx, ctx.scope)),
  create: organisationProcedure("event.create")
    .input(createEventInput)
    .mutation(({ ctx, input }) => createEvent(ctx, ctx.scope, input.event)),
  update: eventProcedure("event.edit")
    .input(updateEventInput)
    .mutation(({ ctx, input }) => updateEvent(ctx, ctx.scope, input)),
  publish: eventProcedure("event.publish")
    .input(publishEventInput)
    .mutation(({ ctx, input }) => publishEvent(ctx, ctx.scope, input.version)),
  cancel: eventProcedure("event.publish")
    .input(cancelEventInput)
    .mutation(({ ctx, input }) => cancelEvent(ctx, ctx.scope, input)),
});
