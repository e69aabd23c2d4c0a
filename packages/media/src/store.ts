import type { Readable } from "node:stream";

/** `size` in bytes. */
export type StoredBytes = { size: number; body: Readable };

/** The bytes of media, each once, under the hash of what they are. */
export type MediaStore = {
  /** @throws where they cannot be written, or not in time (`reasonOf` says why); nothing half is left then */
  put(sha256: string, bytes: Buffer): Promise<void>;
  /**
   * @returns null where there are none. Whoever gets a stream has to read or to destroy it
   * @throws where the store is away, or does not answer in time
   */
  read(sha256: string): Promise<StoredBytes | null>;
  remove(sha256: string): Promise<void>;
  /** What lies there, with when it came (milliseconds); what was left half written has no hash, but a name. */
  all(): AsyncGenerator<{ name: string; sha256: string | null; at: number }>;
  /** Something that was left half written. @param name of `all` */
  clear(name: string): Promise<void>;
};

const HASH = /^[0-9a-f]{64}$/u;

export const isHash = (name: string): boolean => HASH.test(name);

/** Alike on the disk and in a bucket, so that one is copied to the other. In a folder of 256, each can still be listed. */
export const pathOf = (name: string): string => `${name.slice(0, 2)}/${name}`;

type Failure = { code?: string; name?: string; $metadata?: { httpStatusCode?: number } };

/** What the log says of a failure: "ENOSPC", "ECONNREFUSED", "NoSuchBucket", "HTTP 403"; no address and no key. */
export function reasonOf(error: unknown): string {
  const { code, name = "unknown", $metadata } = (error ?? {}) as Failure;
  if (code) return code;
  // An answer without a body says no more than its status.
  const status = $metadata?.httpStatusCode;
  return status && name.startsWith("Unknown") ? `HTTP ${status}` : name;
}
