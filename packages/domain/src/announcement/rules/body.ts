import type { Finding } from "../finding.ts";
import { type Announcement, type Line, sentencesOf, within } from "../lines.ts";

const PARAGRAPH_MIN = 200;
/** What says where, when or how to register stands in fields of its own. */
const FACTS =
  /@|https?:|www\.|(?<!\p{L})(?:Uhr|Tel|Anmeldung|anmelden|kostenlos|kostenfrei|Kooperation mit)(?!\p{L})|\d{5}/u;

/**
 * Paragraphs of whole sentences, without those at their ends that were read as something else.
 *
 * @param read the title and the leading questions
 */
export function readBody({ lines, labelled }: Announcement, read: readonly Finding[]): Finding[] {
  const labels = new Set(labelled.map(({ from }) => from));
  const title = read.find(({ field }) => field === "title")?.value;
  return lines
    .filter(({ bullet, from }) => !bullet && !labels.has(from))
    .map((line) => withoutQuestions(line, read))
    .filter(({ text }) => text.length >= PARAGRAPH_MIN && /[.!?]$/u.test(text) && !FACTS.test(text))
    .filter(({ text }) => typeof title !== "string" || !text.includes(title))
    .filter((line) => sentencesOf(line).every(({ text }) => isSentence(text)))
    .map(({ text, from, to }) => ({ field: "body", value: text, from, to }));
}

const isSentence = (text: string) => /^[\p{Lu}\d„"(]/u.test(text) && text.split(" ").length >= 3;

function withoutQuestions(line: Line, read: readonly Finding[]) {
  const questions = read.filter(
    ({ field, from, to }) => field === "guidingQuestions" && from >= line.from && to <= line.to,
  );
  const [first, last] = [questions[0], questions.at(-1)];
  if (first && last?.to === line.to) return within(line, 0, first.from - line.from);
  return first?.from === line.from && last ? within(line, last.to - line.from, line.text.length) : line;
}
