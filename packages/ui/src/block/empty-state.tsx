import type { ReactNode } from "react";
import { Heading, type HeadingLevel } from "../text/heading.tsx";

/** Stands where rows would stand: says why there are none, and the way on. */
export function EmptyState({
  title,
  headingLevel = 2,
  children,
}: {
  title: string;
  headingLevel?: HeadingLevel;
  children?: ReactNode;
}) {
  return (
    <div className="podium-empty podium-stack">
      <Heading level={headingLevel} look="small">
        {title}
      </Heading>
      {children}
    </div>
  );
}
