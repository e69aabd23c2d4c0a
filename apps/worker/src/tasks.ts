import { log } from "@podium/api/log";
import { SEND_MAIL } from "@podium/api/outbox";
import { expireHolds } from "@podium/api/registration/expiry";
import { type ParsedCronItem, parseCronItems, type TaskList } from "graphile-worker";
import { z } from "zod";
import { requeueForgotten } from "./mail/outcome.ts";
import { mailOffice, type Office } from "./mail/send.ts";

const sendMailPayload = z.object({ mailId: z.uuid() });

/** What the queue's jobs do, by their names. */
export function tasks(office: Office): TaskList {
  const sendMail = mailOffice(office);
  const { database } = office;
  return {
    [SEND_MAIL]: (payload, { job }) =>
      sendMail(sendMailPayload.parse(payload).mailId, job.attempts >= job.max_attempts),
    expireHolds: async () => {
      const ended = await expireHolds(database);
      if (ended > 0) log.info({ ended }, "holds expired");
    },
    requeueForgotten: async () => {
      const found = await requeueForgotten(database);
      if (found > 0) log.warn({ found }, "mails without a job queued again");
    },
  };
}

/** What the clock asks for. One of a kind at a time; a failed one comes again with the next minute. */
export const everyMinute: ParsedCronItem[] = parseCronItems(
  ["expireHolds", "requeueForgotten"].map((task) => ({
    task,
    match: "* * * * *",
    options: { maxAttempts: 1, jobKey: task },
  })),
);
