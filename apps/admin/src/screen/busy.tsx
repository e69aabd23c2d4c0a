import type { ReactNode } from "react";

/** Rows that stay readable, and where they are, while others are fetched. */
export function Busy({ isBusy, children }: { isBusy: boolean; children: ReactNode }) {
  return (
    <div className={isBusy ? "list-busy" : undefined} aria-busy={isBusy}>
      {children}
    </div>
  );
}
