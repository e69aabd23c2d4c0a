/**
 * Headers by which the site's server talks to the pages. Pages are asked for by that server alone, on a port of its
 * own and with headers that it writes itself, so nothing that a visitor sends arrives here.
 */
export const internalHeaders = {
  /** Proof that the request comes from the server. */
  proof: "x-podium-proof",
  requestId: "x-podium-request-id",
  /** Path and query as the visitor sees them, for the link to the other language; written by proxy.ts. */
  address: "x-podium-address",
  /** One-time number of the answer to a form, kept in memory while the page is rendered; see form-reply.ts. */
  formReply: "x-podium-form-reply",
  /** The status that a page asked for, on the way back. */
  status: "x-podium-status",
  /** What a page was made of, on the way back. */
  madeOf: "x-podium-made-of",
} as const;
