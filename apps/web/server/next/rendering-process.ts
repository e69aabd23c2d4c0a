import "../environment.ts";
import { randomBytes, randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { log } from "@podium/api/log";
import next from "next";
import { siteEnvironment } from "../environment.ts";
import { holdReply } from "./form-replies.ts";
import { internalHeaders } from "./internal-headers.ts";
import { takeStatus } from "./page-statuses.ts";
import { readReply } from "./reply-body.ts";

/** Where the site's server finds the pages, and the word that opens the door. */
export type RenderingDoor = { port: number; word: string };

/**
 * Next, in a process of its own: rendering a page takes tens of milliseconds in one piece, and in that time neither a
 * kept page nor a registration would be answered. Its door is a free loopback port that answers only to whoever knows
 * a random word; it gets requests that our server writes, and nothing that a visitor sends but path and known query.
 */
async function start(): Promise<void> {
  const environment = siteEnvironment();
  const dir = fileURLToPath(new URL("../..", import.meta.url));
  // Not 127.0.0.1: Next writes that as localhost in some places, and would take a rewritten address for a foreign one.
  const app = next({
    dev: environment.NODE_ENV === "development",
    dir,
    hostname: "localhost",
    port: environment.WEB_PORT,
    quiet: true,
  });
  await app.prepare();
  const handle = app.getRequestHandler();
  const word = randomBytes(24).toString("base64url");
  const answer = async (incoming: IncomingMessage, outgoing: ServerResponse) => {
    await openReply(incoming, outgoing);
    tellStatus(incoming, outgoing);
    await handle(incoming, outgoing);
  };
  const server = createServer((incoming, outgoing) => {
    if (incoming.headers[internalHeaders.door] === word) {
      answer(incoming, outgoing).catch(() => outgoing.destroy());
    } else outgoing.writeHead(404).end();
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  if (environment.NODE_ENV !== "development") await warmUp(port, word);
  process.send?.({ port, word } satisfies RenderingDoor);
}

/** The first page loads most of the code, and takes a hundred times as long as the next: no visitor waits for it. */
async function warmUp(port: number, word: string): Promise<void> {
  const headers = { [internalHeaders.door]: word, [internalHeaders.requestId]: randomUUID() };
  const page = await fetch(`http://127.0.0.1:${port}/`, { headers });
  // Whether the database is there is a question for later.
  await page.arrayBuffer();
}

/** The page finds the reply under a number for as long as it is being rendered. */
async function openReply(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const given = await readReply(incoming);
  if (!given) return;
  const held = holdReply(given);
  incoming.headers[internalHeaders.formReply] = held.id;
  outgoing.once("close", held.drop);
}

/** A page chooses its status while its head is sent already: then it follows as a trailer (RFC 9110, 6.5). */
function tellStatus(incoming: IncomingMessage, outgoing: ServerResponse): void {
  const requestId = String(incoming.headers[internalHeaders.requestId]);
  const end = outgoing.end.bind(outgoing) as (...given: unknown[]) => ServerResponse;
  const endWithStatus = (...given: unknown[]) => {
    const status = takeStatus(requestId);
    if (status && outgoing.headersSent) outgoing.addTrailers({ [internalHeaders.status]: String(status) });
    else if (status) outgoing.setHeader(internalHeaders.status, String(status));
    return end(...given);
  };
  outgoing.end = endWithStatus as typeof outgoing.end;
  outgoing.once("close", () => takeStatus(requestId));
}

// The server that started it ends it, when what is under way has been answered; or it ends with that server.
process.on("SIGTERM", () => {});
process.on("SIGINT", () => {});
process.on("disconnect", () => process.exit(0));

// Next keeps a process alive whatever is thrown; one that cannot render has to end.
start().catch((error: unknown) => {
  log.fatal({ fault: error instanceof Error ? error.message : "unknown" }, "the pages cannot be rendered");
  process.exit(1);
});
