import { createServer, type Socket } from "node:net";
import type { ScannerPlace } from "@podium/domain/configuration/scanner";

/**
 * How the scanner behaves: looks for EICAR; is away (nothing listens); says something else; says half a sentence and
 * hangs up; hangs up without a word; says nothing; takes no more than some kilobytes; is at its end.
 */
export type ClamdMode = "ok" | "away" | "babble" | "half" | "hangUp" | "silent" | "small" | "error";

/** The file that every scanner finds and that does nothing. In two parts, so that this one is not found. */
export const eicar = Buffer.from(
  ["X5O!P%@AP[4\\PZX54(P^)7CC)7}", "$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"].join(""),
);

const SMALL = 100_000;

export type Clamd = {
  place: ScannerPlace;
  /** What it was given, in whole files. */
  received: Buffer[];
  become(mode: ClamdMode): Promise<void>;
  stop(): Promise<void>;
};

/**
 * Speaks ClamAV's protocol as clamd does it: `zINSTREAM`, pieces behind their lengths, a length of nothing; one answer,
 * then it hangs up.
 *
 * @param path of a socket; without it a port of 127.0.0.1
 */
export async function startClamd(path?: string): Promise<Clamd> {
  const received: Buffer[] = [];
  let behaviour: ClamdMode = "ok";
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on("error", () => {}).on("close", () => open.delete(socket));
    let given = Buffer.alloc(0);
    const answer = (text: string) => socket.end(`${text}\0`);
    socket.on("data", (data) => {
      given = Buffer.concat([given, data]);
      if (behaviour === "hangUp") return socket.destroy();
      if (behaviour === "small" && given.length > SMALL) return answer("INSTREAM size limit exceeded. ERROR");
      const file = wholeFile(given);
      if (file === "wrong") return answer("UNKNOWN COMMAND");
      if (!file || behaviour === "silent") return;
      received.push(file);
      if (behaviour === "babble") return answer("HTTP/1.1 200 OK");
      if (behaviour === "half") return socket.end("stream: OK");
      if (behaviour === "error") return answer("Can't allocate memory. ERROR");
      answer(file.includes(eicar) ? "stream: Eicar-Test-Signature FOUND" : "stream: OK");
    });
  });
  const listen = (at: string | { host: string; port: number }) =>
    new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      if (typeof at === "string") server.listen(at, resolve);
      else server.listen(at.port, at.host, resolve);
    });
  const leave = async () => {
    for (const socket of open) socket.destroy();
    if (server.listening) await new Promise<void>((resolve) => server.close(() => resolve()));
  };
  await listen(path ?? { host: "127.0.0.1", port: 0 });
  const address = server.address();
  const port = address && typeof address === "object" ? address.port : 0;
  return {
    place: path ? { path } : { host: "127.0.0.1", port },
    received,
    become: async (mode) => {
      behaviour = mode;
      if (mode === "away") await leave();
      else if (!server.listening) await listen(path ?? { host: "127.0.0.1", port });
    },
    stop: leave,
  };
}

const COMMAND = Buffer.from("zINSTREAM\0");

/** @returns null while it is not all there */
function wholeFile(given: Buffer): Buffer | "wrong" | null {
  if (!COMMAND.subarray(0, given.length).equals(given.subarray(0, COMMAND.length))) return "wrong";
  const parts: Buffer[] = [];
  for (let at = COMMAND.length; at + 4 <= given.length; ) {
    const length = given.readUInt32BE(at);
    if (length === 0) return Buffer.concat(parts);
    parts.push(given.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}
