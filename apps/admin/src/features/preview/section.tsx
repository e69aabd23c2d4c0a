import { Heading } from "@podium/ui/text/heading";
import type { ReactNode } from "react";

export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="podium-stack podium-stack--small">
      <Heading level={3} look="medium">
        {title}
      </Heading>
      {children}
    </section>
  );
}
