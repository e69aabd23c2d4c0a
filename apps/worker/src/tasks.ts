import { randomUUID } from "node:crypto";
import type { Context } from "@podium/api/context";
import { EVENTS_DUE, runDueEvents } from "@podium/api/event/state/due";
import { log } from "@podium/api/log";
import { forgetUnusedMedia, removeStrayBytes } from "@podium/api/media/unused";
import { SEND_MAIL } from "@podium/api/outbox";
import { askReconfirmations, remindReconfirmations } from "@podium/api/registration/notices/reconfirmation";
import { sendReminders } from "@podium/api/registration/notices/reminders";
import { runDue } from "@podium/api/registration/transition/deadlines";
import { forgetHashes } from "@podium/api/request/idempotency";
import { openPaperMarks } from "@podium/media/paper-mark";
import type { MediaStore } from "@podium/media/store";
import { type ParsedCronItem, parseCronItems, type TaskList } from "graphile-worker";
import { z } from "zod";
import { requeueForgotten } from "./mail/outcome.ts";
import { mailOffice, type Office } from "./mail/send.ts";

const sendMailPayload = z.object({ mailId: z.uuid() });

/** What the queue's jobs do, by their names. */
export function tasks(office: Office, media: MediaStore): TaskList {
  const sendMail = mailOffice(office, openPaperMarks(media));
  const { database } = office;
  return {
    [SEND_MAIL]: (payload, { job }) =>
      sendMail(sendMailPayload.parse(payload).mailId, job.attempts >= job.max_attempts),
    runDue: async () => {
      const done = await runDue(contextOf(office));
      if (Object.values(done).some((count) => count > 0)) log.info(done, "deadlines");
    },
    [EVENTS_DUE]: async () => {
      const done = await runDueEvents(contextOf(office));
      if (done.incomplete > 0) log.warn(done, "drafts were to be published and lack something");
      else if (Object.values(done).some((count) => count > 0)) log.info(done, "events");
    },
    beforeTheDay: async () => {
      const ctx = contextOf(office);
      // Reminders first: they go by the time since when a state lasts, and a question begins a new state.
      const reminded = await sendReminders(ctx);
      const asked = await askReconfirmations(ctx);
      const askedAgain = await remindReconfirmations(ctx);
      if (reminded + asked + askedAgain > 0) log.info({ reminded, asked, askedAgain }, "before the day");
    },
    forgetHashes: async () => {
      const forgotten = await forgetHashes(database);
      if (forgotten > 0) log.info({ forgotten }, "hashes of what was sent");
    },
    forgetMedia: async () => {
      const ctx = contextOf(office);
      const forgotten = await forgetUnusedMedia(ctx);
      const files = await removeStrayBytes(ctx, media, new Date());
      if (forgotten + files > 0) log.info({ forgotten, files }, "media that nothing names");
    },
    requeueForgotten: async () => {
      const found = await requeueForgotten(database);
      if (found > 0) log.warn({ found }, "mails without a job queued again");
    },
  };
}

/** The clock asks, nobody else: no actor, and a number of its own in the trail. */
function contextOf({ database, pool }: Office): Context {
  return { database, pool, actor: null, client: null, spent: { cost: 0 }, requestId: randomUUID() };
}

const at = (match: string, tasksThen: readonly string[]) =>
  tasksThen.map((task) => ({ task, match, options: { maxAttempts: 1, jobKey: task } }));

/** What the clock asks for. One of a kind at a time; a failed one comes again with the next minute, or the next day. */
export const byTheClock: ParsedCronItem[] = parseCronItems([
  ...at("* * * * *", ["runDue", EVENTS_DUE, "beforeTheDay", "requeueForgotten", "forgetHashes"]),
  // Reads what lies in the store, while few people are there.
  ...at("23 2 * * *", ["forgetMedia"]),
]);
