import { z } from "zod";
import { askedSlug } from "../fields.ts";
import { localeSchema } from "../locale.ts";
import { emailAddress } from "../person/email.ts";
import { line, optionalParagraphs, paragraphs } from "../person/text.ts";
import { NAME_MAX } from "../registration/schema.ts";

export const COMMENT_MAX = 5_000;
export const REASON_MAX = 1_000;

/** Version of the rules of conduct ("Netiquette") that stands on the site; every decision refers to one. */
export const NETIQUETTE_VERSION = "2026-11";

/** The text beside the comment form that a comment's consent row refers to. */
export const COMMENT_NOTICE_VERSION = "comment-2026-11";

/** A visitor writes below an event. The name may be a pseudonym (§ 19 (2) TDDDG); the address is never shown. */
export const createCommentInput = z.strictObject({
  slug: askedSlug,
  locale: localeSchema,
  name: line(NAME_MAX),
  email: emailAddress,
  body: paragraphs(COMMENT_MAX),
});
export type CreateCommentInput = z.infer<typeof createCommentInput>;

/** Kinds of reason, each a paragraph of the Netiquette; shown in the placeholder of a hidden comment. */
export const reasonCodes = [
  "INSULT",
  "HATE",
  "OFF_TOPIC",
  "ADVERTISING",
  "PERSONAL_DATA",
  "ILLEGAL",
  "OTHER",
] as const;
export type ReasonCode = (typeof reasonCodes)[number];

/**
 * A moderator decides. `version` is the comment's version that the moderator saw. RELEASE and RESTORE need no
 * reason; REJECT and HIDE do.
 */
export const decideCommentInput = z
  .strictObject({
    eventId: z.uuid(),
    commentId: z.uuid(),
    version: z.number().int().positive(),
    action: z.enum(["RELEASE", "REJECT", "HIDE", "RESTORE"]),
    reasonCode: z.enum(reasonCodes).optional(),
    reasonText: optionalParagraphs(REASON_MAX),
  })
  .refine((input) => !["REJECT", "HIDE"].includes(input.action) || input.reasonCode, {
    path: ["reasonCode"],
    error: "required",
  });
export type DecideCommentInput = z.infer<typeof decideCommentInput>;

export const commentStates = ["PENDING", "PUBLISHED", "REJECTED", "HIDDEN"] as const;

/**
 * A page of the moderators' queue: what waits, the oldest first; of the decided ones the newest. `after` is the number
 * of the last one that was shown.
 */
export const commentQueueInput = z.object({
  state: z.enum(commentStates).default("PENDING"),
  after: z
    .string()
    .regex(/^\d{1,18}$/u)
    .optional(),
});
export type CommentQueueInput = z.output<typeof commentQueueInput>;
