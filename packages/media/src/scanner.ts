import { once } from "node:events";
import { connect, type Socket } from "node:net";
import type { ScannerPlace } from "@podium/domain/configuration/scanner";
import { within } from "./patience.ts";

/** What a scanner says of a file: nothing was found, the name of what was, or why it did not look. */
export type Scan =
  | { is: "clean" }
  | { is: "infected"; find: string }
  | { is: "tooLarge" }
  /** `reason`: for the log. */
  | { is: "unknown"; reason: string };

/** Looks for viruses. Answers always; a file of which it knows nothing is to be refused. */
export type Scanner = (bytes: Buffer) => Promise<Scan>;

/** Also for an archive with much in it. */
const SCAN_MS = 30_000;
const PIECE = 65_536;
/** A word, the name of a find, and no more. */
const ANSWER_MAX = 1_000;

/**
 * A scanner that speaks ClamAV's protocol: the file goes as `INSTREAM`, in pieces behind their lengths, to its end at a
 * length of nothing; the answer is one sentence (clamd(8), "COMMANDS").
 *
 * @param place where clamd listens
 * @param ms how long somebody waits for its answer
 */
export function openScanner(place: ScannerPlace, ms: number = SCAN_MS): Scanner {
  return async (bytes) => {
    const socket = connect(place);
    try {
      return readAnswer(await within(ms, () => ask(socket, bytes)));
    } catch (error) {
      return { is: "unknown", reason: String((error as NodeJS.ErrnoException).code ?? "unknown") };
    } finally {
      socket.destroy();
    }
  };
}

/** @throws where nobody listens, or the line breaks before there is an answer */
async function ask(socket: Socket, bytes: Buffer): Promise<string> {
  let text = "";
  const answered = new Promise<string>((resolve, reject) => {
    socket.setEncoding("utf8").on("data", (part: string) => {
      text = `${text}${part}`.slice(0, ANSWER_MAX);
      if (text.includes("\0")) resolve(text);
    });
    // Whoever is sent too much says so, and hangs up in the middle.
    socket.on("error", (error) => (text ? resolve(text) : reject(error)));
    socket.on("close", () => resolve(text));
  });
  const sent = send(socket, bytes);
  // Where sending fails, it is the answer, or its lack, that says why.
  sent.catch(() => {});
  return answered;
}

async function send(socket: Socket, bytes: Buffer): Promise<void> {
  const write = async (part: Buffer | string) => {
    if (!socket.write(part)) await once(socket, "drain");
  };
  await write("zINSTREAM\0");
  for (let from = 0; from < bytes.length; from += PIECE) {
    const piece = bytes.subarray(from, from + PIECE);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(piece.length);
    await write(length);
    await write(piece);
  }
  await write(Buffer.alloc(4));
}

/** Only the one sentence that says so, with its end, means that nothing was found. */
function readAnswer(text: string): Scan {
  const [answer = "", ...behind] = text.split("\0");
  if (behind.length === 0) return { is: "unknown", reason: "noAnswer" };
  if (answer === "stream: OK") return { is: "clean" };
  const [, find] = /^stream: (.+) FOUND$/u.exec(answer) ?? [];
  if (find) return { is: "infected", find };
  if (/size limit exceeded/iu.test(answer)) return { is: "tooLarge" };
  return { is: "unknown", reason: "unknownAnswer" };
}
