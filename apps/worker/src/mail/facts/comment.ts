import type { Prisma } from "@podium/db/generated/client";
import { type ReasonCode, reasonCodes } from "@podium/domain/comment/schema";
import type { Locale } from "@podium/domain/locale";
import type { Addresses } from "../addresses.ts";
import { aboutEvent, type EventRow } from "./event.ts";

export const commentSelect = {
  id: true,
  authorName: true,
  body: true,
  state: true,
  decisions: {
    where: { action: { in: ["REJECT", "HIDE"] } },
    orderBy: { decidedAt: "desc" },
    take: 1,
    select: { reasonCode: true, reasonText: true },
  },
} satisfies Prisma.CommentSelect;

type Comment = Prisma.CommentGetPayload<{ select: typeof commentSelect }>;

type Source = {
  row: { comment: Comment | null; event: EventRow | null };
  locale: Locale;
  addresses: Addresses;
};

/** The facts about comments by their names; null when the rows are gone. */
export const commentFacts = {
  commentReleased: ofComment((about, { comment, event, addresses }) => ({
    ...about,
    commentUrl: addresses.comment(event.slug, comment.id),
  })),
  commentRefused: ofComment((about, { comment, addresses }) => {
    const [decision] = comment.decisions;
    return {
      ...about,
      reasonCode: reasonOf(decision?.reasonCode),
      reasonText: decision?.reasonText || null,
      netiquetteUrl: addresses.netiquette,
    };
  }),
};

type About = ReturnType<typeof aboutComment>;
type Given = { comment: Comment; event: EventRow; addresses: Addresses };

function ofComment<Facts>(gather: (about: About, given: Given) => Facts): (source: Source) => Facts | null {
  return ({ row: { comment, event }, locale, addresses }) =>
    comment && event
      ? gather(aboutComment(comment, event, locale, addresses), { comment, event, addresses })
      : null;
}

function aboutComment(comment: Comment, event: EventRow, locale: Locale, addresses: Addresses) {
  return {
    ...aboutEvent(event, locale, addresses),
    name: comment.authorName,
    category: null,
    terms: null,
    body: comment.body,
  };
}

function reasonOf(code: string | null | undefined): ReasonCode {
  return reasonCodes.find((known) => known === code) ?? "OTHER";
}
