import type { ReactNode } from "react";

export type TextPart = { title: string; paragraphs: readonly string[]; points?: readonly string[] };

/** A titled part of a page whose words lie in the catalogue. */
export function TextSection({ id, part, children }: { id: string; part: TextPart; children?: ReactNode }) {
  return (
    <section className="text-section" aria-labelledby={id}>
      <h2 id={id}>{part.title}</h2>
      {part.paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {part.points && (
        <ul>
          {part.points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      )}
      {children}
    </section>
  );
}
