import type { ReasonCode } from "@podium/domain/comment/schema";
import { fill } from "@podium/domain/sentence";
import type { About } from "../about.ts";
import { type Catalogue, catalogue } from "../catalogue.ts";
import type { Letter } from "../letter.ts";
import { facts, link, paragraph, quote } from "../writing/blocks.ts";
import { person } from "./made-up.ts";
import { titled } from "./parts.ts";

export type CommentFacts = {
  commentReleased: About & { body: string; commentUrl: string };
  commentRefused: About & {
    body: string;
    reasonCode: ReasonCode;
    reasonText: string | null;
    netiquetteUrl: string;
  };
};

const body = "Erste Zeile\nZweite Zeile";

const released: Letter<"commentReleased", CommentFacts["commentReleased"]> = {
  needs: "commentReleased",
  subject: (given) => titled(given, catalogue(given.locale).comment.released.subject),
  blocks: (given) => {
    const { comment, frame } = catalogue(given.locale);
    return [
      paragraph(comment.released.intro),
      facts([frame.facts.event, given.event.title]),
      quote(comment.yours, given.body),
      link(comment.released.link, given.commentUrl),
    ];
  },
  calendar: null,
  sample: { ...person, body, commentUrl: "https://podium.example/veranstaltungen/ideen#k" },
};

/**
 * A decision against a comment names the reason, that a person decided, and how to object (Art. 17 (3) of Regulation
 * (EU) 2022/2065).
 */
function refused(
  sentences: (words: Catalogue["comment"]) => { subject: string; intro: string; object: string },
): Letter<"commentRefused", CommentFacts["commentRefused"]> {
  return {
    needs: "commentRefused",
    subject: (given) => titled(given, sentences(catalogue(given.locale).comment).subject),
    blocks: (given) => {
      const { comment, frame } = catalogue(given.locale);
      const { intro, object } = sentences(comment);
      return [
        paragraph(intro),
        facts(
          [frame.facts.event, given.event.title],
          [frame.facts.reason, comment.reasonCode[given.reasonCode]],
          [frame.facts.explanation, given.reasonText],
        ),
        quote(comment.yours, given.body),
        paragraph(fill(object, { contact: given.sender.contact })),
        link(comment.netiquette, given.netiquetteUrl),
      ];
    },
    calendar: null,
    sample: {
      ...person,
      body,
      reasonCode: "OFF_TOPIC",
      reasonText: "Bitte bleiben Sie beim Thema.",
      netiquetteUrl: "https://podium.example/netiquette",
    },
  };
}

export const commentLetters = {
  "comment.released": released,
  "comment.rejected": refused(({ rejected }) => rejected),
  "comment.hidden": refused(({ hidden }) => hidden),
};
