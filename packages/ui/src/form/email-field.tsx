import type { ComponentProps } from "react";
import { TextField } from "./field.tsx";

/**
 * An e-mail address. Not `type="email"`: browsers refuse there what mail servers take, or write names of hosts with umlauts
 * in another way than they were typed. The schema judges.
 */
export function EmailField(given: Omit<ComponentProps<typeof TextField>, "type" | "inputMode">) {
  return <TextField spellCheck={false} autoCapitalize="none" {...given} type="text" inputMode="email" />;
}
