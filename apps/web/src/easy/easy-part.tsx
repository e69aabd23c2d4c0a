import type { ReactNode } from "react";

/** One question and what is to be said to it. */
export function EasyPart({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="easy__part">
      <h2>{title}</h2>
      {children}
    </section>
  );
}
