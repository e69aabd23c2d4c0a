import type { EventTranslationInput } from "@podium/domain/event/schema";

type Needed = "title" | "kind" | "summary" | "body" | "audience";

/** An event's words with what most examples have in common: free of charge, no goals, the organisation as host. */
export function german(
  texts: Pick<EventTranslationInput, Needed> & Partial<EventTranslationInput>,
): EventTranslationInput {
  return {
    subtitle: null,
    motto: null,
    host: null,
    fee: "kostenfrei",
    guidingQuestions: [],
    goal: null,
    goals: [],
    programme: [],
    ...texts,
  };
}

export function english(
  texts: Pick<EventTranslationInput, Needed> & Partial<EventTranslationInput>,
): EventTranslationInput {
  return german({ fee: "free of charge", ...texts });
}

/** One line of a timetable. */
export function item(from: string, to: string | null, title: string, note: string | null = null) {
  return { from, to, title, note };
}
