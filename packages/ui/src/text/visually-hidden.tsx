import type { ReactNode } from "react";

/** Text for screen readers only. Not KERN's `kern-sr-only`: a KERN button that holds one shrinks to its icon. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className="podium-visually-hidden">{children}</span>;
}
