import { expect, test } from "vitest";
import { z } from "zod";
import { bucketOf, bucketVariables, missingOfBucket } from "./bucket.ts";

const schema = z.object(bucketVariables);
const all = {
  S3_ENDPOINT: "https://s3.example:9000",
  S3_BUCKET: "podium-medien",
  S3_ACCESS_KEY_ID: "key",
  S3_SECRET_ACCESS_KEY: "secret",
};

test("a bucket is given by four variables, or there is none", () => {
  expect(bucketOf(schema.parse({}))).toBeUndefined();
  expect(missingOfBucket(schema.parse({}))).toEqual([]);
  expect(missingOfBucket(schema.parse(all))).toEqual([]);
  for (const name of Object.keys(all))
    expect(missingOfBucket(schema.parse({ ...all, [name]: undefined }))).toEqual([name]);
  // One alone would leave files on the disk unseen.
  expect(missingOfBucket(schema.parse({ S3_REGION: "eu" }))).toHaveLength(4);
});

test("it is in the path and in no region, unless that is said", () => {
  expect(bucketOf(schema.parse(all))).toEqual({
    endpoint: all.S3_ENDPOINT,
    name: all.S3_BUCKET,
    region: "us-east-1",
    keyId: "key",
    secretKey: "secret",
    pathStyle: true,
  });
  expect(bucketOf(schema.parse({ ...all, S3_REGION: "eu-1", S3_PATH_STYLE: "off" }))).toMatchObject({
    region: "eu-1",
    pathStyle: false,
  });
});

test.each([
  ["S3_ENDPOINT", "s3.example", "endpointInvalid"],
  ["S3_ENDPOINT", "ftp://s3.example", "endpointInvalid"],
  ["S3_BUCKET", "Medien", "bucketInvalid"],
  ["S3_BUCKET", "a/b", "bucketInvalid"],
  ["S3_PATH_STYLE", "yes", "styleUnknown"],
])("%s may not be %j", (name, value, message) => {
  expect(schema.safeParse({ ...all, [name]: value }).error?.issues[0]?.message).toBe(message);
});
