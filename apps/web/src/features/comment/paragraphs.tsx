import { createElement, Fragment, type ReactNode } from "react";

/** Plain text as people typed it: an empty line makes a paragraph, a line end stays one. Nothing in it is markup. */
export function Paragraphs({ text }: { text: string }): ReactNode {
  // Spread as children, the parts need no keys: a text never changes its order.
  return createElement(
    Fragment,
    null,
    ...text.split(/\n{2,}/u).map((paragraph) => createElement("p", null, ...lines(paragraph))),
  );
}

function lines(paragraph: string): ReactNode[] {
  return paragraph.split("\n").flatMap((line, number) => (number > 0 ? [createElement("br"), line] : [line]));
}
