import { z } from "zod";
import { mailKinds } from "./kinds.ts";

export const mailStates = ["QUEUED", "SENDING", "SENT", "FAILED", "DISCARDED"] as const;
export type MailState = (typeof mailStates)[number];

/** A page of mails, the newest first. `before` is the number of the last one that was shown. */
export const listMailsInput = z.object({
  state: z.enum(mailStates).optional(),
  kind: z.enum(mailKinds).optional(),
  before: z
    .string()
    .regex(/^\d{1,18}$/u)
    .optional(),
});
export type ListMailsInput = z.output<typeof listMailsInput>;

/** Name of a mail's file in the mailbox of an installation without a mail server: sorted by time, one per mail. */
export function mailboxFileName(queuedAt: Date, mailId: string): string {
  return `${queuedAt.toISOString().replace(/[:.]/gu, "-")}-${mailId}.eml`;
}
