import type { EventPage } from "@podium/api/event/public/views";
import { useTranslations } from "next-intl";
import { saidTerms } from "../../../../category/said-terms.tsx";

type Category = EventPage["registration"]["categories"][number];

/** Who a category is for, who may come and what shows that, what it costs. */
export function CategoryTerms({ terms }: Pick<Category, "terms">) {
  const said = saidTerms(terms, useTranslations("registration.terms"));
  if (said.length === 0) return null;
  return (
    <dl className="registration-terms">
      {said.map(({ key, term, details }) => (
        <div key={key}>
          <dt>{term}</dt>
          <dd>{details}</dd>
        </div>
      ))}
    </dl>
  );
}
