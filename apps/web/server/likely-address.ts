import { SLUG, slugOf } from "@podium/domain/event/slug";
import type { Page } from "@podium/domain/site/addresses";
import { type Match, matchPage } from "@podium/domain/site/routes";
import { ruleOf } from "./pages/page-rules.ts";

/** What people write for the folder of events. */
const meantBy: Record<string, string> = { veranstaltung: "veranstaltungen", event: "events" };

/** Longer than what somebody types. */
const PATH_MAX = 200;
/** Part of no word. */
const UNUSABLE = /[/\p{Cc}]/u;

/** Whether an address has an event's name in it that none can have. */
export function isMistyped({ parameters: { slug } }: Pick<Match<Page>, "parameters">): boolean {
  return slug !== undefined && !SLUG.test(slug);
}

/**
 * The page that was probably meant by an address as people cut and type it: in capitals, with umlauts, with a full stop, a
 * bracket or a blank of the sentence that it stood in. Only of pages for everybody: the others have secrets in their address.
 *
 * @param path of the request, without its query
 */
export function likelyPage(path: string): Match<Page> | null {
  if (path.length > PATH_MAX) return null;
  const words: string[] = [];
  for (const part of path.split("/").filter((each) => each !== "")) {
    const text = decoded(part);
    if (text === null || UNUSABLE.test(text)) return null;
    const word = slugOf(text);
    if (word) words.push(meantBy[word] ?? word);
  }
  const likely = `/${words.join("/")}`;
  if (likely === "/" || likely === path) return null;
  const page = matchPage(likely);
  return page && ruleOf(page.page).audience === "public" ? page : null;
}

function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}
