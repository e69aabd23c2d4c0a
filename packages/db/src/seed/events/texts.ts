import type { EventTranslationInput } from "@podium/domain/event/schema";

type Needed = "title" | "kind" | "summary" | "body" | "audience";

/** An event's words with what most examples have in common: free of charge, no goals, the organisation as host. */
export function german(
  texts: Pick<EventTranslationInput, Needed> & Partial<EventTranslationInput>,
): EventTranslationInput {
  return {
    subtitle: null,
    motto: null,
    results: null,
    host: null,
    fee: "kostenfrei",
    guidingQuestions: [],
    goal: null,
    goals: [],
    ...texts,
  };
}

export function english(
  texts: Pick<EventTranslationInput, Needed> & Partial<EventTranslationInput>,
): EventTranslationInput {
  return german({ fee: "free of charge", ...texts });
}

/** German words, and the same in English. */
type Words = readonly [string, string];

/** One line of a programme. */
export function session(from: string | null, to: string | null, [titleDe, titleEn]: Words, note?: Words) {
  return { from, to, titleDe, titleEn, ...(note && { noteDe: note[0], noteEn: note[1] }) };
}

/** The same in one of the event's rooms, by its key. */
export function inRoom(room: string, given: ReturnType<typeof session>) {
  return { ...given, room };
}
