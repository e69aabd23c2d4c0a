import { type Answer, redirect } from "@podium/http/answer";

/**
 * Leads somebody who opened a file's address without a log-in to the log-in page, and back from there.
 *
 * @param path of the file
 */
export function toLogIn(path: string): Answer {
  return redirect(303, `/login?callbackUrl=${encodeURIComponent(path)}`, ["Cache-Control", "no-store"]);
}
