import { resources } from "@podium/api/resources";
import type { AuthSettings } from "@podium/auth/settings";
import { bucketVariables } from "@podium/domain/configuration/bucket";
import { trustedProxiesSchema } from "@podium/domain/configuration/proxies";
import { scannerSchema } from "@podium/domain/configuration/scanner";
import { olderSecretsSchema, secretSchema } from "@podium/domain/configuration/secrets";
import { z } from "zod";

/** The part of the environment that the panel reads. The README's table says what each is for. */
const schema = z.object({
  ADMIN_PORT: z.coerce.number().int().default(3001),
  /** The address that the server listens on. */
  HOST: z.string().default("127.0.0.1"),
  ADMIN_URL: z.url(),
  WEB_URL: z.url(),
  /** Where pictures and documents lie, unless a bucket is given. */
  PODIUM_MEDIA_DIR: z.string().min(1),
  ...bucketVariables,
  CLAMAV_ADDRESS: scannerSchema,
  NEXTAUTH_SECRET: secretSchema,
  NEXTAUTH_SECRET_PREVIOUS: olderSecretsSchema,
  RATE_LIMITS: z.enum(["on", "off"]).default("on"),
  TRUST_PROXY: trustedProxiesSchema,
  NODE_ENV: z.enum(["production", "development", "test"]).default("production"),
});

export type AdminEnvironment = z.infer<typeof schema>;

let parsed: AdminEnvironment | undefined;

/** @throws ZodError that names the variable, at the first call */
export function adminEnvironment(): AdminEnvironment {
  parsed ??= schema.parse(process.env);
  return parsed;
}

/** What the auth room has to be told. */
export function authSettings(): AuthSettings {
  const { NEXTAUTH_SECRET, NEXTAUTH_SECRET_PREVIOUS, ADMIN_URL: url, RATE_LIMITS } = adminEnvironment();
  const secrets = [NEXTAUTH_SECRET, ...NEXTAUTH_SECRET_PREVIOUS] as const;
  return { connections: resources(), secrets, url, limits: RATE_LIMITS === "on" };
}
