import type { Thing } from "./linked-data.ts";

/**
 * A block of data for programs (JSON-LD). Browsers run nothing of it and fetch nothing for it; the site's server leaves
 * only elements of this type in its pages.
 */
export function DataBlock({ data }: { data: Thing | null }) {
  if (!data) return null;
  return (
    <script
      type="application/ld+json"
      // React would write the quotes of a child as "&quot;". Nothing in this can end the element.
      dangerouslySetInnerHTML={{ __html: written(data) }}
    />
  );
}

/** JSON without "<", so that no typed text ends the element or opens a comment. */
export function written(data: unknown): string {
  return JSON.stringify(data).replaceAll("<", "\\u003c");
}
