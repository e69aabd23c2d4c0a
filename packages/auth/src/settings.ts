import type { Connections } from "@podium/db/client";
import type { Secrets } from "@podium/domain/configuration/secrets";

/** What this room is told by the app at whose door it stands; it reads no environment of its own. */
export type AuthSettings = {
  connections: Pick<Connections, "database" | "pool">;
  /** The first one encrypts and signs the cookies, all are good for reading them; at least 32 characters each. */
  secrets: Secrets;
  /** The app's public base address: with https the cookies are `__Host-` ones. */
  url: string;
  /** False only for a trusted load test. */
  limits: boolean;
};
