import { z } from "zod";

/** Where bytes lie in a store that speaks S3, and by which key. */
export type Bucket = {
  endpoint: string;
  name: string;
  region: string;
  keyId: string;
  secretKey: string;
  /** The bucket stands in the path, not in the host's name. */
  pathStyle: boolean;
};

const isWebAddress = (text: string) => /^https?:\/\//u.test(text) && URL.canParse(text);

/** Of a bucket: all of them are given, or none; region and style may be left out. */
export const bucketVariables = {
  S3_ENDPOINT: z.string().refine(isWebAddress, "endpointInvalid").optional(),
  S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/u, "bucketInvalid")
    .optional(),
  S3_REGION: z.string().optional(),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  S3_PATH_STYLE: z.enum(["on", "off"], "styleUnknown").optional(),
};

export type BucketGiven = z.output<z.ZodObject<typeof bucketVariables>>;

const wanted = ["S3_ENDPOINT", "S3_BUCKET", "S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY"] as const;

/** Those that are left out where others are given. */
export function missingOfBucket(given: Partial<BucketGiven>): string[] {
  const isGiven = Object.keys(bucketVariables).some((name) => given[name as keyof BucketGiven] !== undefined);
  return isGiven ? wanted.filter((name) => given[name] === undefined) : [];
}

/** @returns undefined where bytes lie on the disk, as they do unless all of a bucket is given */
export function bucketOf(given: BucketGiven): Bucket | undefined {
  const { S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = given;
  if (!S3_ENDPOINT || !S3_BUCKET || !S3_ACCESS_KEY_ID || !S3_SECRET_ACCESS_KEY) return undefined;
  return {
    endpoint: S3_ENDPOINT,
    name: S3_BUCKET,
    // What most stores expect that have no regions.
    region: given.S3_REGION ?? "us-east-1",
    keyId: S3_ACCESS_KEY_ID,
    secretKey: S3_SECRET_ACCESS_KEY,
    pathStyle: given.S3_PATH_STYLE !== "off",
  };
}
