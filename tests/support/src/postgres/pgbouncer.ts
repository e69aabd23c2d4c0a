import { spawn } from "node:child_process";
import { chmod, chown, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findPgbouncer } from "@podium/launcher/pgbouncer";
import { postgresOwner } from "@podium/launcher/postgres/owner";
import { freePort } from "@podium/launcher/process/ports";
import { waitUntil } from "../wait-until.ts";
import { runOn } from "./server.ts";

export type PgBouncer = {
  /** The same database through the pooler. */
  url: string;
  stop(): Promise<void>;
};

/**
 * A real PgBouncer before a database, on 127.0.0.1.
 *
 * @param databaseUrl of the database behind it
 * @param poolMode how long a client keeps a connection of the server
 * @param connections so many connections of the server, for all clients together
 */
export async function startPgbouncer(
  databaseUrl: string,
  poolMode: "session" | "transaction" | "statement",
  connections = 20,
): Promise<PgBouncer> {
  const program = await findPgbouncer();
  const { hostname, port: serverPort, username, password, pathname } = new URL(databaseUrl);
  const folder = await mkdtemp(join(tmpdir(), "podium-pgbouncer-"));
  const port = await freePort();
  const users = join(folder, "users");
  const settings = join(folder, "settings.ini");
  await writeFile(users, `"${decodeURIComponent(username)}" "${decodeURIComponent(password)}"\n`);
  await writeFile(
    settings,
    `[databases]
* = host=${hostname} port=${serverPort}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = scram-sha-256
auth_file = ${users}
pool_mode = ${poolMode}
default_pool_size = ${connections}
max_client_conn = 200
`,
  );
  // It refuses to run as root.
  const owner = postgresOwner();
  for (const path of owner ? [folder, users, settings] : [])
    await chown(path, owner?.uid ?? 0, owner?.gid ?? 0);
  await chmod(folder, 0o700);
  const child = spawn(program, ["-q", settings], { ...owner, cwd: "/", stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  const gone = new Promise((resolve) => child.once("exit", resolve));
  process.once("exit", () => child.kill("SIGKILL"));
  const url = `postgresql://${username}:${password}@127.0.0.1:${port}${pathname}`;
  await waitUntil("PgBouncer to answer", () => {
    if (child.exitCode !== null) throw new Error(`PgBouncer has ended: ${said}`);
    return runOn(url, "SELECT 1").then(
      () => true,
      () => false,
    );
  });
  return {
    url,
    stop: async () => {
      child.kill("SIGKILL");
      await gone;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
