import { Heading } from "@podium/ui/text/heading";
import type { ReactNode } from "react";

/** A part of the event's text, named by its heading. */
export function Section({
  id,
  title,
  className,
  children,
}: {
  id: string;
  title: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <section className={`event-section${className ? ` ${className}` : ""}`} aria-labelledby={id}>
      <Heading level={2} id={id}>
        {title}
      </Heading>
      {children}
    </section>
  );
}
