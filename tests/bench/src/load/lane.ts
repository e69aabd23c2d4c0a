import { connect } from "node:net";

export type Reply = { status: number; retryAfter: string | null };

export type Lane = {
  /**
   * Sends a whole request, as bytes, and reads its answer to the end. One at a time.
   *
   * @throws Error when the connection ends before the answer does
   */
  ask(request: string): Promise<Reply>;
  isOpen(): boolean;
  /** Since its last answer, or its beginning. */
  idleMs(): number;
  close(): void;
};

type Waiting = { resolve: (reply: Reply) => void; reject: (error: Error) => void };

const END_OF_HEADERS = "\r\n\r\n";

/**
 * A kept connection that asks one thing after the other, as a browser's does. Plain bytes: the load comes from the same
 * machine, and what the generator needs is taken from the site.
 */
export function openLane(url: string): Promise<Lane> {
  const { hostname, port } = new URL(url);
  return new Promise((opened, failed) => {
    let answer = "";
    let usedAt = performance.now();
    let waiting: Waiting | null = null;
    const socket = connect({ host: hostname, port: Number(port), noDelay: true });
    socket.setEncoding("latin1").on("data", (part: string) => {
      answer += part;
      try {
        const reply = readReply(answer);
        if (!reply) return;
        answer = "";
        usedAt = performance.now();
        waiting?.resolve(reply);
      } catch (error) {
        waiting?.reject(error as Error);
      }
      waiting = null;
    });
    let cause = "closed by the site";
    socket.on("error", (error) => {
      cause = error.message;
      failed(error);
    });
    socket.once("close", () => waiting?.reject(new Error(`a connection ended before its answer: ${cause}`)));
    socket.once("connect", () =>
      opened({
        ask: (request) =>
          new Promise((resolve, reject) => {
            if (socket.destroyed) return reject(new Error("the connection ended"));
            waiting = { resolve, reject };
            socket.write(request, "latin1");
          }),
        idleMs: () => performance.now() - usedAt,
        isOpen: () => !socket.destroyed && socket.writable,
        close: () => socket.destroy(),
      }),
    );
  });
}

/** @returns null as long as a part is missing */
function readReply(answer: string): Reply | null {
  const end = answer.indexOf(END_OF_HEADERS);
  if (end === -1) return null;
  const head = answer.slice(0, end);
  const length = /\r\ncontent-length: *(\d+)/iu.exec(head)?.[1];
  if (length === undefined) throw new Error(`an answer without a length: ${head.split("\r\n")[0]}`);
  if (answer.length < end + END_OF_HEADERS.length + Number(length)) return null;
  return {
    status: Number(head.slice(9, 12)),
    retryAfter: /\r\nretry-after: *(\S+)/iu.exec(head)?.[1] ?? null,
  };
}
