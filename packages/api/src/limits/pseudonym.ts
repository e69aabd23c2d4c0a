import { createHmac } from "node:crypto";
import { secrets } from "../environment.ts";

/**
 * What is counted, not by its name but by a keyed hash: nobody without the secret can trace it back by trying all
 * addresses.
 *
 * @param parts what it is and whose; counted apart for each
 */
export function pseudonym(...parts: readonly string[]): Buffer {
  return createHmac("sha256", secrets()[0]).update(parts.join("\n")).digest();
}
