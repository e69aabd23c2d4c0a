import { z } from "zod";

/** Keys that sign: the first one signs, all of them verify. So a new key does not end what an older one has signed. */
export type Secrets = readonly [current: string, ...older: string[]];

export const secretSchema = z.string().min(32, "secretShort");

/** Keys that were replaced, separated by blanks; one that is taken out is refused. */
export const olderSecretsSchema = z
  .string()
  .default("")
  .transform((text) => text.split(/\s+/u).filter(Boolean))
  .pipe(z.array(z.string().min(32, "olderSecretShort")));
