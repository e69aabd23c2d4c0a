import type { ReactNode } from "react";
import { classNames } from "../class-names.ts";

export type Description = { term: ReactNode; details: ReactNode; key?: string };

/** Facts as pairs of a term and what is to be said of it; "column" sets the term above. */
export function DescriptionList({
  items,
  layout = "row",
  className,
}: {
  items: readonly Description[];
  layout?: "row" | "column";
  className?: string;
}) {
  return (
    <dl
      className={classNames(
        "kern-description-list",
        layout === "column" && "kern-description-list--col",
        className,
      )}
    >
      {items.map((item, position) => (
        <div className="kern-description-list-item" key={item.key ?? position}>
          <dt className="kern-description-list-item__key">{item.term}</dt>
          <dd className="kern-description-list-item__value">{item.details}</dd>
        </div>
      ))}
    </dl>
  );
}
