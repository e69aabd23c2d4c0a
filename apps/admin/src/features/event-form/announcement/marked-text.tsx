"use client";

import type { Finding } from "@podium/domain/announcement/finding";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";

/** The pasted text; what was read from it is marked, and what belongs to the fact in hand stands out. */
export function MarkedText({
  text,
  found,
  current,
}: {
  text: string;
  found: readonly Finding[];
  current: Finding | null;
}) {
  const t = useTranslations("announcement");
  const box = useRef<HTMLElement>(null);
  // Within the box alone: the list beside it must not move under the pointer.
  useEffect(() => {
    const mark = current && box.current?.querySelector<HTMLElement>("[data-current]");
    if (mark && box.current) box.current.scrollTop = mark.offsetTop - box.current.clientHeight / 3;
  }, [current]);
  const seams = [...new Set([0, text.length, ...found.flatMap(({ from, to }) => [from, to])])].sort(
    (one, other) => one - other,
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be reached by keyboard (WCAG 2.1.1).
    <section ref={box} className="announcement__text" aria-label={t("textRead")} tabIndex={0}>
      {seams.slice(0, -1).map((from, index) => {
        const to = seams[index + 1] ?? text.length;
        const isIn = (finding: Finding) => finding.from <= from && finding.to >= to;
        const piece = text.slice(from, to);
        if (!found.some(isIn)) return <span key={from}>{piece}</span>;
        return (
          <mark key={from} data-current={current && isIn(current) ? "" : undefined}>
            {piece}
          </mark>
        );
      })}
    </section>
  );
}
