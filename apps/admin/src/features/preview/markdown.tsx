import ReactMarkdown, { type Components } from "react-markdown";
import rehypeSanitize from "rehype-sanitize";

/** What organisers write never begins above the page's own headings. */
const components: Components = {
  h1: "h3",
  h2: "h3",
  h3: "h4",
  h4: "h5",
  h5: "h6",
};

/** Markdown as elements; HTML in it stays text, and nothing that runs or loads gets through. */
export function Markdown({ text }: { text: string }) {
  return (
    <div className="podium-prose">
      <ReactMarkdown rehypePlugins={[rehypeSanitize]} components={components} disallowedElements={["img"]}>
        {text}
      </ReactMarkdown>
    </div>
  );
}
