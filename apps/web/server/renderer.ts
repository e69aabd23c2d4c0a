import { randomBytes } from "node:crypto";
import {
  Agent,
  createServer,
  type IncomingMessage,
  type RequestOptions,
  request,
  type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";
import { internalHeaders } from "../src/internal-headers.ts";
import { takeStatus } from "../src/page-statuses.ts";
import { stripScripts } from "./strip-scripts.ts";

export type Rendered = {
  status: number;
  type: string;
  body: Buffer;
  /** Where Next sends the visitor instead; a path of this site. */
  location: string | null;
  /** The page itself chose the status and has something to say about it. */
  wished?: boolean;
};

export type Renderer = {
  /**
   * @param address public path and query of a page
   * @throws Overloaded when too many pages wait already
   */
  render(address: string, given: { requestId: string; formReply?: string }): Promise<Rendered>;
  close(): Promise<void>;
};

export class Overloaded extends Error {}

/** More pages at once only make each of them slower. */
const AT_ONCE = 8;
const WAITING_MAX = 500;
/** While developing, the first to ask for a page waits until it is compiled. */
const RENDER_TIMEOUT_MS = { production: 20_000, development: 120_000 };

/**
 * Asks Next for pages through a door of its own: a server on a free loopback port that answers only to whoever knows
 * a random word. Next gets requests that we write; nothing that a visitor sends reaches it but path and known query.
 */
export async function startRenderer(
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
  mode: keyof typeof RENDER_TIMEOUT_MS,
): Promise<Renderer> {
  const word = randomBytes(24).toString("base64url");
  const server = createServer((incoming, outgoing) => {
    if (incoming.headers[internalHeaders.door] !== word) {
      outgoing.writeHead(404).end();
      return;
    }
    handle(incoming, outgoing).catch(() => outgoing.destroy());
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE, timeout: 55_000 });
  let waiting = 0;

  const render: Renderer["render"] = async (address, { requestId, formReply }) => {
    if (waiting >= WAITING_MAX) throw new Overloaded();
    waiting += 1;
    try {
      const headers: Record<string, string> = {
        [internalHeaders.door]: word,
        [internalHeaders.requestId]: requestId,
        accept: "text/html",
        "user-agent": "podium",
      };
      if (formReply) headers[internalHeaders.formReply] = formReply;
      const signal = AbortSignal.timeout(RENDER_TIMEOUT_MS[mode]);
      const page = await ask({ host: "127.0.0.1", port, path: address, agent, headers, signal });
      const wished = takeStatus(requestId);
      return wished && page.status === 200 ? { ...page, status: wished, wished: true } : page;
    } finally {
      waiting -= 1;
      takeStatus(requestId);
    }
  };
  const close = async () => {
    agent.destroy();
    server.closeAllConnections();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  };
  return { render, close };
}

function ask(options: RequestOptions): Promise<Rendered> {
  return new Promise((resolve, reject) => {
    const asking = request(options, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("error", reject);
      answer.on("end", () => {
        const type = answer.headers["content-type"] ?? "application/octet-stream";
        const bytes = Buffer.concat(chunks);
        resolve({
          status: answer.statusCode ?? 500,
          type,
          body: type.startsWith("text/html") ? Buffer.from(stripScripts(bytes.toString())) : bytes,
          location: pathOf(answer.headers.location),
        });
      });
    });
    asking.on("error", reject).end();
  });
}

/** Next writes whole addresses with the host that it was asked by; only the path is ours to hand on. */
function pathOf(location: string | undefined): string | null {
  if (!location) return null;
  const url = new URL(location, "http://site.invalid");
  return `${url.pathname}${url.search}`.replace(/^\/+/, "/");
}
