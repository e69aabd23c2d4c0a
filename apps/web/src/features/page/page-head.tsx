import { Heading } from "@podium/ui/text/heading";
import type { ReactNode } from "react";

/** The band on top of a page: its h1, a sentence, and what belongs to both. */
export function PageHead({
  title,
  lead,
  preline,
  children,
}: {
  title: ReactNode;
  lead?: ReactNode;
  preline?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className="page-head">
      <div className="podium-page page-head__inner">
        {preline}
        <Heading level={1}>{title}</Heading>
        {lead && <p className="page-lead">{lead}</p>}
        {children}
      </div>
    </div>
  );
}
