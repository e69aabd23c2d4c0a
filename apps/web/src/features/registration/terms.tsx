import type { Terms } from "@podium/api/category/views";
import type { DescriptionList } from "@podium/ui/block/description-list";
import { Wording } from "@podium/ui/text/wording";
import { getTranslations } from "next-intl/server";
import type { ComponentProps } from "react";

/** What is said of a category – for whom, who may come and what shows that, what it costs – as rows of a list of facts. */
export async function termItems(
  terms: Terms | null,
): Promise<ComponentProps<typeof DescriptionList>["items"]> {
  const t = await getTranslations("registration.terms");
  return (["audience", "eligibility", "fee"] as const).flatMap((term) => {
    const words = terms?.[term];
    return words ? [{ term: t(term), details: <Wording of={words} /> }] : [];
  });
}
