import type { Connections } from "@podium/db/client";

/** What this room is told by the app at whose door it stands; it reads no environment of its own. */
export type AuthSettings = {
  connections: Pick<Connections, "database" | "pool">;
  /** Encrypts the session cookie; at least 32 characters. */
  secret: string;
  /** The app's public base address: with https the cookies are `__Host-` ones. */
  url: string;
  /** False only for a trusted load test. */
  limits: boolean;
};
