import { whileWaited } from "@podium/db/while-waited";
import {
  actInput,
  dryRunInput,
  enterCompanionInput,
  enterPersonInput,
  importDryRunInput,
  importInput,
  listRegistrationsInput,
  messageInput,
  recipientsInput,
  registrationIdsInput,
  renameCompanionInput,
  sendMessageInput,
  staffRegistrationInput,
  takeBackInput,
} from "@podium/domain/registration/staff-schema";
import { eventProcedure, router } from "../procedures.ts";
import { enterCompanion, renameCompanion } from "./staff/companions.ts";
import { dryRunImport, importPersons } from "./staff/import.ts";
import { countRecipients, sendMessage, writeMessage } from "./staff/message.ts";
import { actOnRegistrations, dryRunAction, enterPerson } from "./staff/mutations.ts";
import { registrationById } from "./staff/person.ts";
import { listRegistrations, overviewOf, registrationIds } from "./staff/queries.ts";
import { recentImports, takeBack } from "./staff/take-back.ts";

/** Who comes to an event, for its staff. The list as a file and papers have routes of their own: they are no JSON. */
export const staffRegistrationRouter = router({
  list: eventProcedure("registration.view")
    .input(listRegistrationsInput)
    .query(({ ctx, input, signal }) => whileWaited(signal, () => listRegistrations(ctx, ctx.scope, input))),
  overview: eventProcedure("registration.view").query(({ ctx, signal }) =>
    whileWaited(signal, () => overviewOf(ctx, ctx.scope)),
  ),
  byId: eventProcedure("registration.view")
    .input(staffRegistrationInput)
    .query(({ ctx, input }) => registrationById(ctx, ctx.scope, input.registrationId)),
  ids: eventProcedure("registration.view")
    .input(registrationIdsInput)
    .query(({ ctx, input, signal }) => whileWaited(signal, () => registrationIds(ctx, ctx.scope, input))),
  dryRun: eventProcedure("registration.decide")
    .input(dryRunInput)
    .query(({ ctx, input }) => dryRunAction(ctx, ctx.scope, input)),
  act: eventProcedure("registration.decide")
    .input(actInput)
    .mutation(({ ctx, input }) => actOnRegistrations(ctx, ctx.scope, input)),
  enter: eventProcedure("registration.enter")
    .input(enterPersonInput)
    .mutation(({ ctx, input }) => enterPerson(ctx, ctx.scope, input)),
  enterCompanion: eventProcedure("registration.enter")
    .input(enterCompanionInput)
    .mutation(({ ctx, input }) => enterCompanion(ctx, ctx.scope, input)),
  renameCompanion: eventProcedure("registration.enter")
    .input(renameCompanionInput)
    .mutation(({ ctx, input }) => renameCompanion(ctx, ctx.scope, input)),
  importDryRun: eventProcedure("registration.enter")
    .input(importDryRunInput)
    .mutation(({ ctx, input }) => dryRunImport(ctx, ctx.scope, input)),
  import: eventProcedure("registration.enter")
    .input(importInput)
    .mutation(({ ctx, input }) => importPersons(ctx, ctx.scope, input)),
  recentImports: eventProcedure("registration.enter").query(({ ctx }) => recentImports(ctx, ctx.scope)),
  takeBack: eventProcedure("registration.enter")
    .input(takeBackInput)
    .mutation(({ ctx, input }) => takeBack(ctx, ctx.scope, input.importId)),
  recipients: eventProcedure("registration.message")
    .input(recipientsInput)
    .query(({ ctx, input }) => countRecipients(ctx, ctx.scope, input.registrationIds)),
  message: eventProcedure("registration.message")
    .input(messageInput)
    .mutation(({ ctx, input }) => writeMessage(ctx, ctx.scope, input)),
  sendMessage: eventProcedure("registration.message")
    .input(sendMessageInput)
    .mutation(({ ctx, input }) => sendMessage(ctx, ctx.scope, input)),
});
