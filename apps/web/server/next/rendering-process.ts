import "../environment.ts";
import { randomBytes, randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { cannotStart } from "@podium/api/cannot-start";
import next from "next";
import { siteEnvironment } from "../environment.ts";
import { holdReply } from "./form-replies.ts";
import { internalHeaders } from "./internal-headers.ts";
import { readReply } from "./reply-body.ts";
import { tellStatus } from "./status-trailer.ts";

/** Where the site's server finds the pages, and the word by which it is known there. */
export type RenderingAddress = { port: number; word: string };

/**
 * Next, in a process of its own: rendering a page takes tens of milliseconds in one piece, and in that time neither a
 * kept page nor a registration would be answered. It listens on a free loopback port and answers only a request with a
 * random word; it gets requests that our server writes, and nothing that a visitor sends but path and known query.
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
    if (incoming.headers[internalHeaders.proof] === word) {
      answer(incoming, outgoing).catch(() => outgoing.destroy());
    } else outgoing.writeHead(404).end();
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  if (environment.NODE_ENV !== "development") await warmUp(port, word);
  process.send?.({ port, word } satisfies RenderingAddress);
}

/** The first page loads most of the code, and takes a hundred times as long as the next: no visitor waits for it. */
async function warmUp(port: number, word: string): Promise<void> {
  const headers = { [internalHeaders.proof]: word, [internalHeaders.requestId]: randomUUID() };
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

// The server that started it ends it, when what is under way has been answered; or it ends with that server.
process.on("SIGTERM", () => {});
process.on("SIGINT", () => {});
process.on("disconnect", () => process.exit(0));

// Next keeps a process alive whatever is thrown; one that cannot render has to end.
start().catch((error: unknown) => cannotStart("the pages cannot be rendered", error));
