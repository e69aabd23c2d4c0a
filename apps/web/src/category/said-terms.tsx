import type { Terms } from "@podium/api/category/views";
import { Wording } from "@podium/ui/text/wording";
import type { ReactNode } from "react";

type Term = keyof Terms;
const order = ["audience", "eligibility", "fee"] as const satisfies readonly Term[];

/**
 * What a category says of itself – for whom, who may come and what shows that, what it costs – as rows of a list of facts;
 * nothing of what is not said.
 *
 * @param word the words before, of the catalogue's `registration.terms`
 */
export function saidTerms(
  terms: Terms | null,
  word: (term: Term) => string,
): { key: Term; term: string; details: ReactNode }[] {
  return order.flatMap((term) => {
    const words = terms?.[term];
    return words ? [{ key: term, term: word(term), details: <Wording of={words} /> }] : [];
  });
}
