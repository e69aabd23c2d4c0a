import { Children, createElement, type ReactNode } from "react";
import { classNames } from "../class-names.ts";
import { LeavingLink } from "./link.tsx";

type Inline =
  | { type: "text"; text: string }
  | { type: "bold"; inlines: readonly Inline[] }
  | { type: "link"; href: string; bare: boolean; inlines: readonly Inline[] };
type Item = { inlines: readonly Inline[]; items: readonly Item[] };
type Block =
  | { type: "heading"; level: number; inlines: readonly Inline[] }
  | { type: "paragraph"; inlines: readonly Inline[] }
  | { type: "list"; items: readonly Item[] };

/**
 * A text that people typed, as plain elements, letter by letter: lines and blanks stay. What its marks mean has been
 * read before.
 *
 * @param top level of the page that the text's highest heading gets; lower ones follow, none is lower than 6
 * @param leavingNote said of links that leave the site
 */
export function Prose({
  blocks,
  top = 3,
  leavingNote,
  lang,
  className,
}: {
  blocks: readonly Block[];
  top?: 2 | 3 | 4;
  leavingNote: string;
  lang?: string;
  className?: string;
}) {
  const drawn = blocks.map((block) => {
    if (block.type === "list") return listOf(block.items, leavingNote);
    const tag = block.type === "paragraph" ? "p" : `h${Math.min(block.level + top - 1, 6)}`;
    return element(tag, inlinesOf(block.inlines, leavingNote));
  });
  return (
    <div className={classNames("podium-prose", "podium-prose--typed", className)} lang={lang}>
      {inOrder(drawn)}
    </div>
  );
}

/** Letters, bold words and links within a line of the page. */
export function ProseInlines({ inlines, leavingNote }: { inlines: readonly Inline[]; leavingNote: string }) {
  return inOrder(inlinesOf(inlines, leavingNote));
}

function listOf(items: readonly Item[], leavingNote: string): ReactNode {
  const drawn = items.map(({ inlines, items: below }) =>
    element("li", [
      ...inlinesOf(inlines, leavingNote),
      ...(below.length > 0 ? [listOf(below, leavingNote)] : []),
    ]),
  );
  return createElement("ul", null, inOrder(drawn));
}

function inlinesOf(inlines: readonly Inline[], leavingNote: string): ReactNode[] {
  return inlines.flatMap<ReactNode>((inline) => {
    if (inline.type === "text") return linesOf(inline.text);
    const children = inOrder(inlinesOf(inline.inlines, leavingNote));
    if (inline.type === "bold") return createElement("strong", null, children);
    if (!/^https?:/u.test(inline.href)) return createElement("a", { href: inline.href }, children);
    // Printed, an address need not stand behind itself.
    const className = inline.bare ? "podium-leaving-link--bare" : undefined;
    return createElement(LeavingLink, { href: inline.href, note: leavingNote, className, children });
  });
}

function linesOf(text: string): ReactNode[] {
  return text.split("\n").flatMap((line, number) => (number > 0 ? [createElement("br"), line] : [line]));
}

/** Each block goes in the direction of its first letter. */
function element(tag: string, children: readonly ReactNode[]): ReactNode {
  return createElement(tag, { dir: "auto" }, inOrder(children));
}

/** Parts of a text are known by their place: it never changes. */
const inOrder = (parts: readonly ReactNode[]) => Children.toArray(parts as ReactNode[]);
