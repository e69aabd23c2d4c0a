import type { ReactNode } from "react";
import type { Tone } from "./badge.tsx";
import { Heading, type HeadingLevel } from "./heading.tsx";
import { Icon } from "./icon.tsx";

/**
 * A message that stands out. `live` makes screen readers say it when it appears: "status" politely, "alert" at once;
 * leave it out for what stands on the page from the start. With `headingLevel` the title joins the page's outline.
 */
export function Alert({
  tone = "info",
  title,
  headingLevel,
  live,
  id,
  children,
}: {
  tone?: Tone;
  title: ReactNode;
  headingLevel?: HeadingLevel;
  live?: "status" | "alert";
  id?: string;
  children?: ReactNode;
}) {
  return (
    <div id={id} className={`kern-alert kern-alert--${tone}`} role={live}>
      <div className="kern-alert__header">
        <Icon name={tone} />
        {headingLevel ? (
          <Heading level={headingLevel} look="title">
            {title}
          </Heading>
        ) : (
          <span className="kern-title">{title}</span>
        )}
      </div>
      {children && <div className="kern-alert__body">{children}</div>}
    </div>
  );
}
