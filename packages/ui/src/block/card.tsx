import type { ReactNode } from "react";
import { classNames } from "../class-names.ts";
import { Heading, type HeadingLevel } from "../text/heading.tsx";

/** A box of its own. With a title it is a section named by it. */
export function Card({
  title,
  headingLevel = 2,
  preline,
  size = "default",
  id,
  className,
  footer,
  children,
}: {
  title?: ReactNode;
  headingLevel?: HeadingLevel;
  preline?: ReactNode;
  size?: "small" | "default" | "large";
  /** Needed with a title: the heading gets `<id>-title`. */
  id?: string;
  className?: string;
  footer?: ReactNode;
  children: ReactNode;
}) {
  const Tag = title && id ? "section" : "div";
  const titleId = title && id ? `${id}-title` : undefined;
  return (
    <Tag
      id={id}
      aria-labelledby={titleId}
      className={classNames(
        "kern-card kern-card--hug",
        size !== "default" && `kern-card--${size}`,
        className,
      )}
    >
      <div className="kern-card__container">
        {(title || preline) && (
          <header className="kern-card__header">
            {preline && <p className="kern-preline">{preline}</p>}
            {title && (
              <Heading level={headingLevel} look="title" id={titleId}>
                {title}
              </Heading>
            )}
          </header>
        )}
        <div className="kern-card__body">{children}</div>
        {footer && <div className="kern-card__footer">{footer}</div>}
      </div>
    </Tag>
  );
}
