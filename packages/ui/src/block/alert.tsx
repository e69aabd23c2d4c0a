import type { ReactNode } from "react";
import { classNames } from "../class-names.ts";
import { Heading, type HeadingLevel } from "../text/heading.tsx";
import { Icon } from "../text/icon.tsx";
import type { Tone } from "./badge.tsx";

/**
 * A message that stands out. `live` makes screen readers say it when it appears: "status" politely, "alert" at once;
 * leave it out for what stands on the page from the start. With `headingLevel` the title joins the page's outline;
 * `focusable` lets a fragment that names `id` move the focus here.
 */
export function Alert({
  tone = "info",
  title,
  headingLevel,
  live,
  id,
  focusable = false,
  children,
}: {
  tone?: Tone;
  title: ReactNode;
  headingLevel?: HeadingLevel;
  live?: "status" | "alert";
  id?: string;
  focusable?: boolean;
  children?: ReactNode;
}) {
  return (
    <div
      id={id}
      className={classNames(`kern-alert kern-alert--${tone}`, focusable && "podium-focusable-alert")}
      role={live}
      tabIndex={focusable ? -1 : undefined}
    >
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
