import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The top folder of Podium. */
export const root = fileURLToPath(new URL("../../..", import.meta.url)).replace(/\/$/, "");

/** A path below the top folder. */
export function inRoot(...parts: string[]): string {
  return join(root, ...parts);
}
