import { type Connections, connect } from "@podium/db/client";
import { environment } from "./environment.ts";

export type Resources = Connections;

const KEY = Symbol.for("podium.resources");
const process_ = globalThis as unknown as { [KEY]?: Resources };

/**
 * The connections of this process, opened at the first call. Kept on `globalThis`: an app's own server and the code
 * that Next has bundled are two copies of this module in one process, and must share one pool.
 */
export function resources(): Resources {
  process_[KEY] ??= connect(environment().DATABASE_URL);
  return process_[KEY];
}

/** Ends the connections, at the end of the process. */
export async function closeResources(): Promise<void> {
  await process_[KEY]?.close();
  delete process_[KEY];
}

/** Answers whether the database does. Used by `GET /api/health` of both apps. */
export async function databaseAnswers(): Promise<boolean> {
  try {
    await resources().pool.query("SELECT 1");
    return true;
  } catch {
    return false;
  }
}
