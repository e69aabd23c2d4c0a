import { Heading } from "@podium/ui/text/heading";
import type { ReactNode } from "react";

/** What stands below a tab of an event, under the tab's name. */
export function EventSection({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  const titleId = `${id}-title`;
  return (
    <section className="podium-stack" aria-labelledby={titleId}>
      <Heading level={2} look="medium" id={titleId}>
        {title}
      </Heading>
      {children}
    </section>
  );
}
