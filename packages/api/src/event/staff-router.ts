import { whileWaited } from "@podium/db/while-waited";
import { copyInput, discardInput, keepInput, versionInput } from "@podium/domain/event/form/inputs";
import { createEventInput, updateEventInput } from "@podium/domain/event/schema";
import {
  eventChoicesInput,
  myEventsInput,
  removeSeriesInput,
  renameSeriesInput,
} from "@podium/domain/event/staff-schema";
import {
  cancelEventInput,
  eventVersionInput,
  limitEventInput,
  postponeEventInput,
  scheduleEventInput,
  succeedEventInput,
  withdrawEventInput,
} from "@podium/domain/event/state/schema";
import { eventProcedure, organisationProcedure, router, staffProcedure } from "../procedures.ts";
import { collectedChanges } from "./collected/changes.ts";
import { copyEvent } from "./collected/copy.ts";
import { eventVersion, eventVersions, restoreVersion } from "./collected/history.ts";
import { discardTyped, keepTyped } from "./collected/keep.ts";
import { previewLink, revokePreviews } from "./preview/link.ts";
import { removeSeries, renameSeries } from "./series/mutations.ts";
import { seriesOf } from "./series/queries.ts";
import { eventChoices, eventForEditing } from "./staff/editing.ts";
import { myEvents, staffEvent } from "./staff/queries.ts";
import { createEvent, updateEvent } from "./staff/saving.ts";
import { staffStart } from "./staff/start.ts";
import { archiveEvent, unarchiveEvent } from "./state/archive.ts";
import { cancelEvent } from "./state/cancel.ts";
import { concernedBy } from "./state/concerned.ts";
import { discardEvent } from "./state/discard.ts";
import { eventHistory } from "./state/history.ts";
import { postponeEvent } from "./state/postpone.ts";
import { publishEvent } from "./state/publish.ts";
import { resumeEvent } from "./state/resume.ts";
import { limitEvent, scheduleEvent, unscheduleEvent } from "./state/schedule.ts";
import { succeedEvent, successorChoices } from "./state/successor.ts";
import { withdrawEvent } from "./state/withdraw.ts";

/** Events for their organisers. */
export const staffEventRouter = router({
  start: staffProcedure.query(({ ctx, signal }) => whileWaited(signal, () => staffStart(ctx, ctx.actor))),
  mine: staffProcedure
    .input(myEventsInput)
    .query(({ ctx, input, signal }) => whileWaited(signal, () => myEvents(ctx, ctx.actor, input))),
  byId: eventProcedure("event.view").query(({ ctx }) => staffEvent(ctx, ctx.scope)),
  history: eventProcedure("audit.view").query(({ ctx }) => eventHistory(ctx, ctx.scope)),
  previewLink: eventProcedure("event.view").query(({ ctx }) => previewLink(ctx, ctx.scope)),
  revokePreviews: eventProcedure("event.edit")
    .meta({ access: { event: "event.edit" }, evenArchived: true })
    .mutation(({ ctx }) => revokePreviews(ctx, ctx.scope)),
  forEditing: eventProcedure("event.edit").query(({ ctx }) => eventForEditing(ctx, ctx.scope)),
  choices: organisationProcedure("event.create")
    .input(eventChoicesInput)
    .query(({ ctx }) => eventChoices(ctx, ctx.scope)),
  series: organisationProcedure("event.create").query(({ ctx }) => seriesOf(ctx, ctx.scope)),
  renameSeries: organisationProcedure("event.create")
    .input(renameSeriesInput)
    .mutation(({ ctx, input }) => renameSeries(ctx, ctx.scope, input)),
  removeSeries: organisationProcedure("event.create")
    .input(removeSeriesInput)
    .mutation(({ ctx, input }) => removeSeries(ctx, ctx.scope, input)),
  create: organisationProcedure("event.create")
    .input(createEventInput)
    .mutation(({ ctx, input }) => createEvent(ctx, ctx.scope, input.event)),
  keep: eventProcedure("event.edit")
    .input(keepInput)
    .mutation(({ ctx, input }) => keepTyped(ctx, ctx.scope, input.changes)),
  discardChanges: eventProcedure("event.edit")
    .input(discardInput)
    .mutation(({ ctx, input }) => discardTyped(ctx, ctx.scope, input.fields)),
  changes: eventProcedure("event.edit").query(({ ctx }) => collectedChanges(ctx, ctx.scope)),
  versions: eventProcedure("event.edit").query(({ ctx }) => eventVersions(ctx, ctx.scope)),
  version: eventProcedure("event.edit")
    .input(versionInput)
    .query(({ ctx, input }) => eventVersion(ctx, ctx.scope, input.version)),
  restore: eventProcedure("event.edit")
    .input(versionInput)
    .mutation(({ ctx, input }) => restoreVersion(ctx, ctx.scope, input.version)),
  copy: organisationProcedure("event.create")
    .input(copyInput)
    .mutation(({ ctx, input }) => copyEvent(ctx, ctx.scope, input)),
  update: eventProcedure("event.edit")
    .input(updateEventInput)
    .mutation(({ ctx, input }) => updateEvent(ctx, ctx.scope, input)),
  concerned: eventProcedure("event.publish").query(({ ctx }) => concernedBy(ctx, ctx.scope)),
  publish: eventProcedure("event.publish")
    .input(eventVersionInput)
    .mutation(({ ctx, input }) => publishEvent(ctx, ctx.scope, input.version)),
  schedule: eventProcedure("event.publish")
    .input(scheduleEventInput)
    .mutation(({ ctx, input }) => scheduleEvent(ctx, ctx.scope, input)),
  unschedule: eventProcedure("event.publish")
    .input(eventVersionInput)
    .mutation(({ ctx, input }) => unscheduleEvent(ctx, ctx.scope, input.version)),
  limit: eventProcedure("event.publish")
    .input(limitEventInput)
    .mutation(({ ctx, input }) => limitEvent(ctx, ctx.scope, input)),
  withdraw: eventProcedure("event.publish")
    .input(withdrawEventInput)
    .mutation(({ ctx, input }) => withdrawEvent(ctx, ctx.scope, input)),
  postpone: eventProcedure("event.publish")
    .input(postponeEventInput)
    .mutation(({ ctx, input }) => postponeEvent(ctx, ctx.scope, input)),
  resume: eventProcedure("event.publish")
    .input(eventVersionInput)
    .mutation(({ ctx, input }) => resumeEvent(ctx, ctx.scope, input.version)),
  cancel: eventProcedure("event.publish")
    .input(cancelEventInput)
    .mutation(({ ctx, input }) => cancelEvent(ctx, ctx.scope, input)),
  successors: eventProcedure("event.publish").query(({ ctx }) => successorChoices(ctx, ctx.scope)),
  succeed: eventProcedure("event.publish")
    .input(succeedEventInput)
    .mutation(({ ctx, input }) => succeedEvent(ctx, ctx.scope, input)),
  archive: eventProcedure("event.publish")
    .input(eventVersionInput)
    .mutation(({ ctx, input }) => archiveEvent(ctx, ctx.scope, input.version)),
  unarchive: eventProcedure("event.publish")
    .meta({ access: { event: "event.publish" }, evenArchived: true })
    .input(eventVersionInput)
    .mutation(({ ctx, input }) => unarchiveEvent(ctx, ctx.scope, input.version)),
  discard: eventProcedure("event.publish")
    .input(eventVersionInput)
    .mutation(({ ctx, input }) => discardEvent(ctx, ctx.scope, input.version)),
});
