/**
 * Headers by which this app's own server tells the pages what it knows of a request. The server sets or removes
 * each of them on every request, so none can come from outside.
 */
export const internalHeaders = {
  requestId: "x-podium-request-id",
  csrfToken: "x-podium-csrf",
  /** Path and query of the page, for the way back after logging in. */
  path: "x-podium-path",
} as const;
