import { type ChildProcess, fork } from "node:child_process";
import { Agent, type RequestOptions, request } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { log } from "@podium/api/log";
import type { MadeOf } from "@podium/api/request/made-of";
import { renderersEnvironment } from "../environment.ts";
import type { FormReplies } from "../next/form-replies.ts";
import { internalHeaders } from "../next/internal-headers.ts";
import { toldMadeOf } from "../next/made-of.ts";
import { redirectPath } from "../next/redirect-path.ts";
import type { RenderingAddress } from "../next/rendering-process.ts";
import { writeReply } from "../next/reply-body.ts";
import { toldStatus } from "../next/status-trailer.ts";
import { stripScripts } from "../next/strip-scripts.ts";

export type Rendered = {
  status: number;
  type: string;
  body: Buffer;
  /** Where Next sends the visitor instead; a path of this site. */
  location: string | null;
  /** The page itself chose the status and has something to say about it. */
  wished?: boolean;
  madeOf: MadeOf;
};

type Asked = {
  requestId: string;
  formReply?: FormReplies;
  /** Aborted when nobody waits for the page any more. */
  signal?: AbortSignal;
};

export type Renderer = {
  /**
   * @param address public path and query of a page
   * @throws CannotRender when nobody waits for it any more, too many pages wait already, rendering takes too long, or its process has just died
   */
  render(address: string, given: Asked): Promise<Rendered>;
  close(): void;
};

/** Not now; in a few seconds it will be otherwise. */
export class CannotRender extends Error {}

/** More pages at once only make each of them slower. */
const AT_ONCE = 8;
const WAITING_MAX = 500;
/** While developing, the first to ask for a page waits until it is compiled. */
const RENDER_TIMEOUT_MS = { production: 20_000, development: 120_000 };
/** A process that cannot even start is not started a hundred times a second. */
const START_AGAIN_MS = 1_000;

/**
 * Starts the process that renders pages, and asks it for them. One that dies is started again; until it is there,
 * kept pages stand in.
 *
 * @throws when it cannot be started
 */
export async function startRenderer(mode: keyof typeof RENDER_TIMEOUT_MS): Promise<Renderer> {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE, timeout: 55_000 });
  let closing = false;
  let { child, at } = await startProcess();
  let waiting = 0;

  const watch = () => {
    child.once("exit", async (code) => {
      if (closing) return;
      log.error({ code }, "rendering ended, and is started again");
      while (!closing) {
        await sleep(START_AGAIN_MS);
        const started = await startProcess().catch(() => null);
        if (!started) continue;
        ({ child, at } = started);
        return closing ? child.disconnect() : watch();
      }
    });
  };
  watch();

  const render: Renderer["render"] = async (address, { requestId, formReply, signal: left }) => {
    if (waiting >= WAITING_MAX) throw new CannotRender();
    waiting += 1;
    try {
      const headers: Record<string, string> = {
        [internalHeaders.proof]: at.word,
        [internalHeaders.requestId]: requestId,
        accept: "text/html",
        "user-agent": "podium",
      };
      const body = formReply && writeReply(formReply);
      if (body) headers["content-length"] = String(body.byteLength);
      const late = AbortSignal.timeout(RENDER_TIMEOUT_MS[mode]);
      const signal = left ? AbortSignal.any([late, left]) : late;
      return await ask({ host: "127.0.0.1", port: at.port, path: address, agent, headers, signal }, body);
    } finally {
      waiting -= 1;
    }
  };
  const close = () => {
    closing = true;
    agent.destroy();
    if (child.connected) child.disconnect();
  };
  return { render, close };
}

/** @throws when it ends before it can render */
function startProcess(): Promise<{ child: ChildProcess; at: RenderingAddress }> {
  const child = fork(new URL("../next/rendering-process.ts", import.meta.url), {
    env: renderersEnvironment(),
  });
  return new Promise((resolve, reject) => {
    child.once("message", (at) => {
      log.info({ pid: child.pid }, "pages can be rendered");
      resolve({ child, at: at as RenderingAddress });
    });
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`rendering ended with ${code}`)));
  });
}

function ask(options: RequestOptions, body: Buffer | undefined): Promise<Rendered> {
  return new Promise((resolve, reject) => {
    const tooMuch = () => reject(new CannotRender());
    const asking = request(options, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("error", tooMuch);
      answer.on("end", () => {
        const type = answer.headers["content-type"] ?? "application/octet-stream";
        const bytes = Buffer.concat(chunks);
        const status = answer.statusCode ?? 500;
        const told = toldStatus(answer);
        resolve({
          status: told ?? status,
          ...(told !== null && { wished: true }),
          type,
          body: type.startsWith("text/html") ? Buffer.from(stripScripts(bytes.toString())) : bytes,
          location: redirectPath(answer.headers.location),
          madeOf: toldMadeOf(answer),
        });
      });
    });
    // Refused, reset, or not answered in time: nobody is there on the other side, or too much is asked of it. A page
    // with a fault of its own has the status 500.
    asking.on("error", tooMuch).end(body);
  });
}
