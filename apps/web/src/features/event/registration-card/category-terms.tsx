import type { EventPage } from "@podium/api/event/public/views";
import { Wording } from "@podium/ui/text/wording";
import { useTranslations } from "next-intl";

type Category = EventPage["registration"]["categories"][number];

/** Who a category is for, who may come and what shows that, what it costs; nothing of what is not said. */
export function CategoryTerms({ terms }: Pick<Category, "terms">) {
  const t = useTranslations("event.card.terms");
  const said = (["audience", "eligibility", "fee"] as const).flatMap((term) => {
    const words = terms[term];
    return words ? [{ term, words }] : [];
  });
  if (said.length === 0) return null;
  return (
    <dl className="registration-terms">
      {said.map(({ term, words }) => (
        <div key={term}>
          <dt>{t(term)}</dt>
          <dd>
            <Wording of={words} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
