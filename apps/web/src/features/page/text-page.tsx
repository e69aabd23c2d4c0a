import type { ReactNode } from "react";
import { Contents } from "./contents.tsx";
import { PageHead } from "./page-head.tsx";
import { type TextPart, TextSection } from "./text-section.tsx";

export type TextPageSection = { id: string; part: TextPart; below?: ReactNode };

/** A page of running text: head, what it holds, its sections in order. */
export function TextPage({
  title,
  lead,
  head,
  contents,
  notice,
  sections,
  closing,
}: {
  title: string;
  lead: string;
  /** What people come for, on the first screen. */
  head?: ReactNode;
  /** The word above the links to the sections. */
  contents: string;
  notice?: ReactNode;
  sections: readonly TextPageSection[];
  closing?: ReactNode;
}) {
  return (
    <>
      <PageHead title={title} lead={lead}>
        {head}
      </PageHead>
      <div className="podium-page page-body page-body--with-contents">
        <Contents title={contents} items={sections.map(({ id, part }) => ({ id, title: part.title }))} />
        <div className="podium-prose page-text">
          {notice}
          {sections.map(({ id, part, below }) => (
            <TextSection key={id} id={id} part={part}>
              {below}
            </TextSection>
          ))}
          {closing}
        </div>
      </div>
    </>
  );
}
