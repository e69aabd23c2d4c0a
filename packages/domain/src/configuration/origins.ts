import { z } from "zod";

/** "https://www.stadt.example", "https://intern.example:8443"; without https only on the machine itself. */
function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, origin } = new URL(text);
  if (origin !== text || !/^[a-z0-9.-]+$/u.test(hostname)) return false;
  return protocol === "https:" || (protocol === "http:" && ["localhost", "127.0.0.1"].includes(hostname));
}

/** Websites that may show something of this one, separated by blanks or commas; none: nobody may. */
export const originsSchema = z
  .string()
  .default("")
  .transform((text) => [...new Set(text.split(/[\s,]+/u).filter(Boolean))])
  .pipe(z.array(z.string().refine(isOrigin, "originInvalid")));
