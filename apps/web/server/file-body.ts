/** What a file of the site says; `headers` in pairs of name and value. */
export type FileBody = { type: string; body: string; headers?: readonly string[] };
