import { Icon } from "@podium/ui/text/icon";
import type { ReactNode } from "react";

/** At a field that may well be right: nothing is refused for it. */
export function FieldWarning({ children }: { children: ReactNode }) {
  return (
    <span className="field-warning">
      <Icon name="warning" />
      <span>{children}</span>
    </span>
  );
}
