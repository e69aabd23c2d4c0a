"use client";

import { useState } from "react";

/**
 * The way through a list that is read page by page: the mark that this page begins after, and where one can go from
 * here. What leads nowhere is undefined.
 */
export function useTrail() {
  const [trail, setTrail] = useState<readonly string[]>([]);
  return {
    /** Undefined on the first page. */
    mark: trail.at(-1),
    restart: () => setTrail([]),
    back: trail.length > 0 ? () => setTrail(trail.slice(0, -1)) : undefined,
    /** @param next the mark of the next page, as the answer has it */
    on: (next: string | null) => (next === null ? undefined : () => setTrail([...trail, next])),
  };
}
