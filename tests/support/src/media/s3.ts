import { fork } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { connect, createServer, type Server, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Bucket } from "@podium/domain/configuration/bucket";

/**
 * How the store behaves: answers; is away (nothing listens); takes connections and says nothing; sends the beginning of
 * an answer and then nothing.
 */
export type S3Mode = "ok" | "away" | "silent" | "stalling";

/** In "stalling": the headers, and some of a large body. */
const BEGINNING = 20_000;

export type S3 = {
  bucket: Bucket;
  /** The same as a process takes it. */
  environment: Record<string, string>;
  become(mode: S3Mode): Promise<void>;
  /** Puts something there as another program would. */
  give(key: string, text: string): Promise<void>;
  stop(): Promise<void>;
};

/** A store on 127.0.0.1 that speaks S3 and looks at each signature, behind a line that can be told to fail. */
export async function startS3(): Promise<S3> {
  const directory = await mkdtemp(join(tmpdir(), "podium-s3-"));
  const name = "podium";
  // It numbers its pages by a cipher that OpenSSL keeps for old programs.
  const server = fork(new URL("s3-server.ts", import.meta.url), [directory, name], {
    execArgv: ["--openssl-legacy-provider"],
  });
  const behind = await new Promise<number>((resolve, reject) => {
    server.once("message", (port) => resolve(Number(port)));
    server.once("error", reject).once("exit", (code) => reject(new Error(`it ended with ${code}`)));
  });
  let behaviour: S3Mode = "ok";
  const open = new Set<Socket>();
  const line = createServer((incoming) => {
    const outgoing = connect(behind, "127.0.0.1");
    for (const socket of [incoming, outgoing]) {
      open.add(socket);
      socket.on("error", () => {}).on("close", () => open.delete(socket));
    }
    incoming.on("close", () => outgoing.destroy());
    outgoing.on("close", () => behaviour !== "stalling" && incoming.destroy());
    incoming.on("data", (data) => behaviour !== "silent" && outgoing.write(data));
    let sent = 0;
    outgoing.on("data", (data: Buffer) => {
      if (behaviour === "ok") sent = 0;
      const part = behaviour === "stalling" ? data.subarray(0, Math.max(0, BEGINNING - sent)) : data;
      sent += part.length;
      incoming.write(part);
    });
  });
  const hangUp = () => {
    for (const socket of open) socket.destroy();
  };
  const port = await listen(line, 0);
  const bucket: Bucket = {
    endpoint: `http://127.0.0.1:${port}`,
    name,
    region: "eu-central-1",
    keyId: "S3RVER",
    secretKey: "S3RVER",
    pathStyle: true,
  };
  return {
    bucket,
    environment: {
      S3_ENDPOINT: bucket.endpoint,
      S3_BUCKET: name,
      S3_REGION: bucket.region,
      S3_ACCESS_KEY_ID: bucket.keyId,
      S3_SECRET_ACCESS_KEY: bucket.secretKey,
    },
    become: async (mode) => {
      behaviour = mode;
      hangUp();
      if (mode === "away") await close(line);
      else if (!line.listening) await listen(line, port);
    },
    give: async (key, body) => {
      // It lets in who does not sign at all.
      const { ok } = await fetch(`http://127.0.0.1:${behind}/${name}/${key}`, { method: "PUT", body });
      if (!ok) throw new Error("It was not taken.");
    },
    stop: async () => {
      hangUp();
      await close(line);
      const gone = new Promise((resolve) => server.once("exit", resolve));
      server.kill();
      await gone;
      await rm(directory, { recursive: true, force: true });
    },
  };
}

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const address = server.address();
  return address && typeof address === "object" ? address.port : port;
}

async function close(server: Server): Promise<void> {
  if (server.listening) await new Promise<void>((resolve) => server.close(() => resolve()));
}
