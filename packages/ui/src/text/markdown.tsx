import ReactMarkdown, { type Components } from "react-markdown";
import rehypeSanitize, { defaultSchema } from "rehype-sanitize";
import { classNames } from "../class-names.ts";
import { LeavingLink } from "./link.tsx";

/** No pictures (they would come from elsewhere), no raw HTML, no headings above the page's own. */
const schema = {
  ...defaultSchema,
  tagNames: (defaultSchema.tagNames ?? []).filter(
    (name) => !["img", "picture", "source", "input"].includes(name),
  ),
};

/**
 * Text that people wrote in Markdown (CommonMark), as plain elements.
 *
 * @param top level that the text's "#" gets; deeper ones follow, none is deeper than 6
 * @param leavingNote said of links that leave the site
 */
export function Markdown({
  text,
  top = 3,
  leavingNote,
  lang,
  className,
}: {
  text: string;
  top?: 2 | 3 | 4;
  leavingNote: string;
  lang?: string;
  className?: string;
}) {
  const heading = (level: number) => `h${Math.min(level + top - 1, 6)}` as "h2" | "h3" | "h4" | "h5" | "h6";
  const shifted: Components = {
    a: ({ href = "", children }) =>
      /^https?:/u.test(href) ? (
        <LeavingLink href={href} note={leavingNote}>
          {children}
        </LeavingLink>
      ) : (
        <a href={href}>{children}</a>
      ),
  };
  for (const level of [1, 2, 3, 4, 5, 6] as const) {
    const Tag = heading(level);
    shifted[`h${level}`] = ({ children }) => <Tag>{children}</Tag>;
  }
  return (
    <div className={classNames("podium-prose", className)} lang={lang}>
      <ReactMarkdown skipHtml rehypePlugins={[[rehypeSanitize, schema]]} components={shifted}>
        {text}
      </ReactMarkdown>
    </div>
  );
}
