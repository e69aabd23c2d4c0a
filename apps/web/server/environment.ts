import { bucketVariables } from "@podium/domain/configuration/bucket";
import { originsSchema } from "@podium/domain/configuration/origins";
import { trustedProxiesSchema } from "@podium/domain/configuration/proxies";
import { z } from "zod";

// React and Next choose their variant by it when they are loaded, so main.ts imports this module before them.
if (process.env.NODE_ENV !== "development") Object.assign(process.env, { NODE_ENV: "production" });

const schema = z.object({
  NODE_ENV: z.enum(["production", "development"]),
  WEB_PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  /** Behind a reverse proxy on another machine: 0.0.0.0. */
  HOST: z.string().default("127.0.0.1"),
  /** The public address of the site. */
  WEB_URL: z.url(),
  TRUST_PROXY: trustedProxiesSchema,
  /** Of the events as open data; by its address in the list of DCAT-AP.de. */
  OPEN_DATA_LICENCE: z.url().default("http://dcat-ap.de/def/licenses/cc-zero"),
  /** As whom GovData knows who gives them away. */
  OPEN_DATA_CONTRIBUTOR: z.url().optional(),
  /** Websites that may show a list of our events. */
  EMBED_ORIGINS: originsSchema,
  /** Where pictures and documents lie, unless a bucket is given. */
  PODIUM_MEDIA_DIR: z.string().min(1),
  ...bucketVariables,
});

export type SiteEnvironment = z.infer<typeof schema>;

/** What the process that renders pages is given: it reads no media, so the bucket's key is none of its business. */
export function renderersEnvironment(): NodeJS.ProcessEnv {
  const others = Object.entries(process.env).filter(([name]) => !Object.hasOwn(bucketVariables, name));
  return Object.fromEntries(others) as NodeJS.ProcessEnv;
}

/** @throws ZodError that names the variable */
export function siteEnvironment(): SiteEnvironment {
  return schema.parse(process.env);
}
