import { olderSecretsSchema, type Secrets, secretSchema } from "@podium/domain/configuration/secrets";
import { z } from "zod";

/** The part of the environment that the procedures read. The README's table says what each is for. */
const schema = z.object({
  DATABASE_URL: z.string().min(1),
  WEB_URL: z.url(),
  ADMIN_URL: z.url(),
  PODIUM_SECRET: secretSchema,
  PODIUM_SECRET_PREVIOUS: olderSecretsSchema,
  /** "off" only for a trusted load test. */
  RATE_LIMITS: z.enum(["on", "off"]).default("on"),
  /** Where mails are written as files when there is no SMTP_URL. */
  PODIUM_DATA_DIR: z.string().optional(),
  PODIUM_DEMO: z.enum(["0", "1"]).default("0"),
  SMTP_URL: z.string().optional(),
});

export type Environment = z.infer<typeof schema>;

let parsed: Environment | undefined;

/** @throws ZodError that names the variable, at the first call */
export function environment(): Environment {
  parsed ??= schema.parse(process.env);
  return parsed;
}

/** The first one signs, all of them verify. */
export function secrets(): Secrets {
  const { PODIUM_SECRET, PODIUM_SECRET_PREVIOUS } = environment();
  return [PODIUM_SECRET, ...PODIUM_SECRET_PREVIOUS];
}
