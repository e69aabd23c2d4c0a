import type { ReactNode } from "react";
import { Icon } from "../text/icon.tsx";

/** The sentence that says what is wrong with a field; nothing without one. */
export function FieldError({ id, children }: { id: string; children?: ReactNode }) {
  if (!children) return null;
  return (
    <p className="kern-error" id={id}>
      <Icon name="danger" />
      <span className="kern-body">{children}</span>
    </p>
  );
}
