import type { MadeOf } from "@podium/api/request/made-of";
import type { Locale } from "@podium/domain/locale";
import type { Header } from "@podium/http/headers";

/** What a file of the site says; `headers` win over those of every answer. */
export type FileBody = { type: string; body: string | Buffer; headers?: readonly Header[] };

/** What every public file is written with. */
export type Writing = {
  requestId: string;
  /** Where its procedures note what they have read. */
  madeOf: MadeOf;
  /** Aborted when nobody waits for the file any more. */
  signal: AbortSignal;
};

/** What a file of one event is written with. */
export type EventWriting = Writing & { webUrl: string; slug: string; locale: Locale };

/** Where the visitor is sent instead. */
export type Elsewhere = { location: string };
