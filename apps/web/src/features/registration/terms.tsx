import type { Terms } from "@podium/api/category/views";
import { getTranslations } from "next-intl/server";
import { saidTerms } from "../../category/said-terms.tsx";

/** What is said of a category, as rows of a list of facts. */
export async function termItems(terms: Terms | null): Promise<ReturnType<typeof saidTerms>> {
  return saidTerms(terms, await getTranslations("registration.terms"));
}
