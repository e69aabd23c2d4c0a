import { whileWaited } from "@podium/db/while-waited";
import { listMailsInput } from "@podium/domain/mail/schema";
import { z } from "zod";
import { eventProcedure, router, staffProcedure } from "../procedures.ts";
import { readMessage } from "./mailbox.ts";
import { listMails, listMailsOfEvent } from "./queries.ts";

/** What was sent to whom, and what became of it. */
export const staffMailRouter = router({
  list: staffProcedure
    .input(listMailsInput)
    .query(({ ctx, input, signal }) => whileWaited(signal, () => listMails(ctx, ctx.actor, input))),
  ofEvent: eventProcedure("mail.view")
    .input(listMailsInput)
    .query(({ ctx, input, signal }) => whileWaited(signal, () => listMailsOfEvent(ctx, ctx.scope, input))),
  message: staffProcedure
    .input(z.object({ mailId: z.uuid() }))
    .query(({ ctx, input }) => readMessage(ctx, ctx.actor, input.mailId)),
});
