import { fill } from "@podium/domain/sentence";
import { facts, type Letter, link, paragraph, quote } from "./blocks.ts";
import { catalogue } from "./catalogue.ts";
import type { MailValues, ValuesOf } from "./values.ts";

type CommentValues = Extract<MailValues, { kind: `comment.${string}` }>;

/**
 * Tells the author of a comment what was decided. A decision against it names the reason, that a person decided, and
 * how to object (Art. 17 (3) of Regulation (EU) 2022/2065).
 */
export function commentLetter(values: CommentValues): Letter {
  return values.kind === "comment.released" ? released(values) : refused(values);
}

function released(values: ValuesOf<"comment.released">): Letter {
  const words = catalogue(values.locale);
  const sentences = words.comment.released;
  return {
    subject: fill(sentences.subject, { title: values.event.title }),
    greeting: fill(words.greeting, { name: values.name }),
    blocks: [
      paragraph(sentences.intro),
      facts([words.facts.event, values.event.title]),
      quote(words.comment.yours, values.body),
      link(sentences.link, values.commentUrl),
    ],
  };
}

function refused(values: ValuesOf<"comment.rejected" | "comment.hidden">): Letter {
  const words = catalogue(values.locale);
  const sentences = values.kind === "comment.hidden" ? words.comment.hidden : words.comment.rejected;
  return {
    subject: fill(sentences.subject, { title: values.event.title }),
    greeting: fill(words.greeting, { name: values.name }),
    blocks: [
      paragraph(sentences.intro),
      facts(
        [words.facts.event, values.event.title],
        [words.facts.reason, words.reasonCode[values.reasonCode]],
        [words.facts.explanation, values.reasonText],
      ),
      quote(words.comment.yours, values.body),
      paragraph(fill(sentences.object, { contact: values.sender.contact })),
      link(words.comment.netiquette, values.netiquetteUrl),
    ],
  };
}
