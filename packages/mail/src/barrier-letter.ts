import { facts, type Letter, paragraph, quote } from "./blocks.ts";
import { catalogue } from "./catalogue.ts";
import { moment } from "./date.ts";
import type { ValuesOf } from "./values.ts";

/** Hands a report of "Barriere melden" to the body's contact; to be answered within one month (§ 12b (4) BGG). */
export function barrierLetter(values: ValuesOf<"barrier.reported">): Letter {
  const words = catalogue(values.locale);
  const sentences = words.barrier.reported;
  return {
    subject: sentences.subject,
    greeting: words.greetingWithoutName,
    blocks: [
      paragraph(sentences.intro),
      facts(
        [words.facts.page, values.page || sentences.noPage],
        [words.facts.answerTo, values.reporter],
        [words.facts.answerBy, values.reporter && moment(values.dueAt, values.locale, values.timezone)],
      ),
      quote(sentences.message, values.message),
      paragraph(values.reporter ? sentences.withAddress : sentences.withoutAddress),
    ],
  };
}
