import type { Header } from "@podium/http/headers";

/** What a file of the site says; `headers` win over those of every answer. */
export type FileBody = { type: string; body: string | Buffer; headers?: readonly Header[] };

/** Where the visitor is sent instead. */
export type Elsewhere = { location: string };
