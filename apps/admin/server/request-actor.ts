import { actorFromCookies } from "@podium/auth/actor";
import type { Actor } from "@podium/domain/staff/actor";
import type { Call } from "@podium/http/call";
import { authSettings } from "../src/environment.ts";

/** The sender of this request, read from the database; null for everybody without a log-in. */
export function requestActor({ request }: Call): Promise<Actor | null> {
  return actorFromCookies(authSettings(), request.headers.cookie);
}
