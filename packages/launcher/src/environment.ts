import { resolve } from "node:path";
import { bucketVariables, missingOfBucket } from "@podium/domain/configuration/bucket";
import { originsSchema } from "@podium/domain/configuration/origins";
import { HOPS_MAX, trustedProxiesSchema } from "@podium/domain/configuration/proxies";
import { scannerSchema } from "@podium/domain/configuration/scanner";
import { olderSecretsSchema, secretSchema } from "@podium/domain/configuration/secrets";
import { z } from "zod";
import { SetupError } from "./setup-error.ts";

const port = (standard: number) =>
  z.coerce
    .number("is not a number")
    .int("is not a whole number")
    .min(1, "is below 1")
    .max(65_535, "is above 65535")
    .default(standard);

const baseAddress = z
  .url({ protocol: /^https?$/, error: "is not an address that begins with http:// or https://" })
  .transform((text) => text.replace(/\/+$/, ""))
  .optional();

const webAddress = z
  .url({ protocol: /^https?$/, error: "is not an address that begins with http:// or https://" })
  .optional();

/** Is handed on as it was written: each process reads it by the same schema. */
function asWritten<Schema extends z.ZodType>(schema: Schema) {
  return z
    .string()
    .optional()
    .superRefine((text, context) => {
      for (const { message } of schema.safeParse(text).error?.issues ?? []) {
        context.addIssue({ code: "custom", message: sentences[message] ?? message });
      }
    });
}

/** What `domain` says by a code. */
const sentences: Record<string, string> = {
  secretShort: "has fewer than 32 characters",
  olderSecretShort: "holds a key with fewer than 32 characters: separate keys by blanks",
  endpointInvalid: "is not an address that begins with http:// or https://",
  bucketInvalid: "is no name of a bucket: 3 to 63 small letters, digits, dots and hyphens",
  scannerInvalid: "is neither tcp://host:3310 nor unix:/run/clamav/clamd.ctl",
  styleUnknown: "is neither on nor off",
  originInvalid:
    "holds something that is no origin like https://www.stadt.example: small letters, no path, no wildcard, https",
  proxiesUnknown: "is neither on, off, a number of proxies nor a list of their networks",
  proxiesMixed: "mixes a number of proxies with networks",
  proxiesTooMany: `is above ${HOPS_MAX}`,
  proxiesEverybody: "trusts everybody: name the networks of your proxies",
};

const databaseAddress = z
  .string()
  .regex(
    /^postgres(ql)?:\/\/[^/]+\/[^/?]+/,
    "is not of the form postgresql://user:password@host:5432/database",
  )
  .refine(
    (text) => URL.canParse(text),
    "is no address: signs like @ : / # % in it are written as %40 %3A %2F %23 %25",
  )
  .optional();

/** Every variable that Podium reads, with its default. The README's table says the same. */
const variables = z.object({
  WEB_PORT: port(3000),
  ADMIN_PORT: port(3001),
  HOST: z.string().default("127.0.0.1"),
  PODIUM_DATA_DIR: z.string().default(".podium"),
  DATABASE_URL: databaseAddress,
  DATABASE_DIRECT_URL: databaseAddress,
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/[^/]+/, "is not of the form smtp://user:password@host:587")
    .optional(),
  PODIUM_WITHOUT_MAIL: z.literal("yes", "is not yes, the only value it may have").optional(),
  MAIL_FROM: z
    .string()
    .includes("@", { error: "holds no e-mail address" })
    .default("Podium <podium@localhost>"),
  WEB_URL: baseAddress,
  ADMIN_URL: baseAddress,
  PODIUM_SECRET: asWritten(secretSchema.optional()),
  PODIUM_SECRET_PREVIOUS: asWritten(olderSecretsSchema),
  NEXTAUTH_SECRET: asWritten(secretSchema.optional()),
  NEXTAUTH_SECRET_PREVIOUS: asWritten(olderSecretsSchema),
  PODIUM_SEED: z.literal("demo", "is not demo, the only value it may have").optional(),
  RATE_LIMITS: z.enum(["on", "off"], "is neither on nor off").default("on"),
  TRUST_PROXY: asWritten(trustedProxiesSchema).default("off"),
  OPEN_DATA_LICENCE: webAddress,
  OPEN_DATA_CONTRIBUTOR: webAddress,
  EMBED_ORIGINS: asWritten(originsSchema),
  ...bucketVariables,
  CLAMAV_ADDRESS: asWritten(scannerSchema),
});

export type Environment = Omit<z.output<typeof variables>, "WEB_URL" | "ADMIN_URL"> & {
  WEB_URL: string;
  ADMIN_URL: string;
};

/**
 * Reads the configuration.
 *
 * @param given the variables of the process; an empty one counts as not set
 * @param folder what a relative PODIUM_DATA_DIR is relative to
 * @returns all values, with defaults; PODIUM_DATA_DIR absolute, the base addresses without a slash at the end
 * @throws SetupError with one sentence for each bad value. Values are not repeated: they may be secrets
 */
export function readEnvironment(given: Record<string, string | undefined>, folder: string): Environment {
  const set = Object.fromEntries(Object.entries(given).filter(([, value]) => value?.trim()));
  const result = variables.safeParse(set);
  if (!result.success) {
    const lines = result.error.issues.map(
      ({ path, message }) => `${path.join(".")} ${sentences[message] ?? message}.`,
    );
    throw new SetupError(`${lines.join("\n")}\nThe table in README.md says what each variable may be.`);
  }
  const values = result.data;
  if (values.WEB_PORT === values.ADMIN_PORT) {
    throw new SetupError("WEB_PORT and ADMIN_PORT are the same: give each application a port of its own.");
  }
  if (values.DATABASE_DIRECT_URL !== undefined && values.DATABASE_URL === undefined) {
    throw new SetupError("DATABASE_DIRECT_URL is set and DATABASE_URL is not: set both, or neither.");
  }
  const [missing] = missingOfBucket(values);
  if (missing) {
    throw new SetupError(
      `${missing} is not set: a bucket needs an endpoint, its name and both parts of its key.`,
    );
  }
  return {
    ...values,
    // A demo prints its passwords: nobody else's machine reaches it, whatever HOST some shell has set.
    HOST: values.DATABASE_URL === undefined ? "127.0.0.1" : values.HOST,
    PODIUM_DATA_DIR: resolve(folder, values.PODIUM_DATA_DIR),
    WEB_URL: values.WEB_URL ?? `http://localhost:${values.WEB_PORT}`,
    ADMIN_URL: values.ADMIN_URL ?? `http://localhost:${values.ADMIN_PORT}`,
  };
}

/** Without a database of its own to look after, Podium is a demonstration; with one, only when told so. */
export function isDemo(environment: Pick<Environment, "DATABASE_URL" | "PODIUM_SEED">): boolean {
  return environment.DATABASE_URL === undefined || environment.PODIUM_SEED === "demo";
}
