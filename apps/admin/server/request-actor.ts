import { actorFromCookies } from "@podium/auth/actor";
import type { Actor } from "@podium/domain/staff/actor";
import { authSettings } from "../src/environment.ts";
import type { Visit } from "./door.ts";

/** Who sends this request, read from the database; null for everybody who is not logged in. */
export function requestActor({ request }: Visit): Promise<Actor | null> {
  return actorFromCookies(authSettings(), request.headers.cookie);
}
