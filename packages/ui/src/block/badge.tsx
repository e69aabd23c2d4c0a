import type { ReactNode } from "react";
import { Icon } from "../text/icon.tsx";

export type Tone = "info" | "success" | "warning" | "danger";
export type BadgeTone = Tone | "neutral";

/** A state in words; the colour only repeats it. */
export function Badge({
  tone = "info",
  icon = false,
  small = false,
  children,
}: {
  tone?: BadgeTone;
  /** With the tone's sign before the word. */
  icon?: boolean;
  small?: boolean;
  children: ReactNode;
}) {
  return (
    <span className={`kern-badge kern-badge--${tone}${small ? " kern-badge--small" : ""}`}>
      {icon && tone !== "neutral" && <Icon name={tone} size={small ? "small" : "default"} />}
      <span className="kern-label">{children}</span>
    </span>
  );
}
