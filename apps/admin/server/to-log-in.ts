import type { Visit } from "./door.ts";

/** Leads somebody who opened a file's address without being logged in to the log-in page, and back from there. */
export function toLogIn({ response, path }: Visit): true {
  response.statusCode = 303;
  response.setHeader("Location", `/login?callbackUrl=${encodeURIComponent(path)}`);
  response.setHeader("Cache-Control", "no-store");
  response.end();
  return true;
}
