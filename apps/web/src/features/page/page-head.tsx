import { Heading } from "@podium/ui/text/heading";
import type { ReactNode } from "react";

/** The band on top of a page: its h1, a sentence, and what belongs to both. */
export function PageHead({
  title,
  lead,
  preline,
  isCompact = false,
  children,
}: {
  title: ReactNode;
  lead?: ReactNode;
  preline?: ReactNode;
  /** Of a list: what is looked for stands below, and comes first. */
  isCompact?: boolean;
  children?: ReactNode;
}) {
  return (
    <div className={isCompact ? "page-head page-head--compact" : "page-head"}>
      <div className="podium-page page-head__inner">
        {preline}
        <Heading level={1}>{title}</Heading>
        {lead && <p className="page-lead">{lead}</p>}
        {children}
      </div>
    </div>
  );
}
