import type { ReactNode } from "react";
import { PageHead } from "./page-head.tsx";

/** A list of one kind of thing over all events: what it is called, what stands in it, the list. */
export function ListPage({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  return (
    <>
      <PageHead steps={[]} title={title} />
      <div className="podium-stack">
        <p className="kern-body">{lead}</p>
        {children}
      </div>
    </>
  );
}
