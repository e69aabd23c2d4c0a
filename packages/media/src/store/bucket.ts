import type { Readable } from "node:stream";
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import type { Bucket } from "@podium/domain/configuration/bucket";
import { notStalling, within } from "../patience.ts";
import { isHash, type MediaStore, pathOf } from "../store.ts";

/** In front of all names: the bucket may hold other things, too. */
const FOLDER = "media/";
/** How long is waited (milliseconds). */
const patience = {
  /** For an answer: somebody waits for a page's picture, or before the panel. */
  answer: 5_000,
  /** Until 25 megabytes are there. */
  write: 30_000,
  /** For the next bytes, while somebody reads. */
  bytes: 10_000,
};
/** Slow readers keep a connection each. */
const CONNECTIONS = 256;

/** Bytes in a bucket of a store that speaks S3. An object is there whole or not at all. */
export function openBucket(bucket: Bucket, waits = patience): MediaStore {
  const client = clientOf(bucket);
  const at = (sha256: string) => ({ Bucket: bucket.name, Key: `${FOLDER}${pathOf(sha256)}` });

  const sizeOf = (sha256: string) =>
    within(waits.answer, async (abortSignal) => {
      const { ContentLength } = await client.send(new HeadObjectCommand(at(sha256)), { abortSignal });
      return ContentLength;
    }).catch(nothingIfMissing("NotFound"));

  return {
    async put(sha256, bytes) {
      if ((await sizeOf(sha256)) === bytes.length) return;
      await within(waits.write, (abortSignal) =>
        client.send(new PutObjectCommand({ ...at(sha256), Body: bytes }), { abortSignal }),
      );
    },
    async read(sha256) {
      if (!isHash(sha256)) return null;
      const found = await within(waits.answer, (abortSignal) =>
        client.send(new GetObjectCommand(at(sha256)), { abortSignal }),
      ).catch(nothingIfMissing("NoSuchKey"));
      if (!found) return null;
      return { size: found.ContentLength ?? 0, body: notStalling(found.Body as Readable, waits.bytes) };
    },
    async remove(sha256) {
      await within(waits.answer, (abortSignal) =>
        client.send(new DeleteObjectCommand(at(sha256)), { abortSignal }),
      );
    },
    // Nothing is half written, and what is called otherwise is not ours.
    clear: async () => {},
    async *all() {
      let ContinuationToken: string | undefined;
      do {
        const list = new ListObjectsV2Command({ Bucket: bucket.name, Prefix: FOLDER, ContinuationToken });
        const page = await within(waits.answer, (abortSignal) => client.send(list, { abortSignal }));
        for (const { Key = "", LastModified } of page.Contents ?? []) {
          const name = Key.split("/").at(-1) ?? "";
          if (isHash(name) && Key === at(name).Key)
            yield { name, sha256: name, at: LastModified?.getTime() ?? 0 };
        }
        ContinuationToken = page.NextContinuationToken;
      } while (ContinuationToken);
    },
  };
}

function clientOf({ endpoint, region, keyId, secretKey, pathStyle }: Bucket): S3Client {
  return new S3Client({
    endpoint,
    region,
    credentials: { accessKeyId: keyId, secretAccessKey: secretKey },
    forcePathStyle: pathStyle,
    maxAttempts: 2,
    // Not every store knows the newer checksums. What is sent is signed with its hash anyway.
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    requestHandler: {
      connectionTimeout: 2_000,
      // Whoever reads slowly is no reason to break off; the bounds are those above.
      socketTimeout: 0,
      httpAgent: { maxSockets: CONNECTIONS },
      httpsAgent: { maxSockets: CONNECTIONS },
    },
  });
}

/** Of what is missing there is nothing; a missing bucket is a fault. */
function nothingIfMissing(called: string) {
  return (error: unknown) => {
    if (error instanceof Error && error.name === called) return undefined;
    throw error;
  };
}
