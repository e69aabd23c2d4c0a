import { bucketVariables } from "@podium/domain/configuration/bucket";
import { z } from "zod";

/** The part of the environment that the worker reads. The README's table says what each is for. */
const schema = z.object({
  DATABASE_URL: z.string().min(1),
  WEB_URL: z.url(),
  PODIUM_SECRET: z.string().min(32),
  PODIUM_DATA_DIR: z.string().min(1),
  /** Where pictures and documents lie, unless a bucket is given. */
  PODIUM_MEDIA_DIR: z.string().min(1),
  ...bucketVariables,
  SMTP_URL: z
    .string()
    .optional()
    .transform((url) => url || undefined),
  MAIL_FROM: z.string().includes("@"),
});

export type Environment = z.infer<typeof schema>;

/** @throws ZodError that names the variable */
export function readEnvironment(): Environment {
  return schema.parse(process.env);
}
