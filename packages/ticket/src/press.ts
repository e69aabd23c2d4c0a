import { Worker } from "node:worker_threads";
import type { LetterValues, PosterValues, ShareCardValues, TicketValues } from "./values.ts";

export type PressOrder = { number: number } & (
  | { paper: "ticket"; values: TicketValues }
  | { paper: "letter"; values: LetterValues }
  | { paper: "poster"; values: PosterValues }
  | { paper: "shareCard"; values: ShareCardValues }
);
export type PressAnswer =
  | { number: number; bytes: Uint8Array<ArrayBuffer>; fault?: undefined }
  | { number: number; bytes?: undefined; fault: string };

/** More orders than this wait for nobody: some seconds' work. */
const ORDERS_MAX = 50;

/** The press has too much to do or broke; trying again later may work. */
export class PressError extends Error {
  constructor(reason: string) {
    super(`No paper: ${reason}`);
    this.name = "PressError";
  }
}

type Waiting = { resolve(bytes: Buffer): void; reject(fault: PressError): void };

let thread: Worker | undefined;
let last = 0;
const waiting = new Map<number, Waiting>();

/**
 * A ticket as PDF/UA-1, one A4 page for each person. It is drawn in a thread of its own, so that nobody's page waits for it.
 *
 * @throws PressError when too many wait or drawing failed
 */
export function ticketPdf(values: TicketValues): Promise<Buffer> {
  return print({ number: ++last, paper: "ticket", values });
}

/**
 * A letter of confirmation as PDF/UA-1, one A4 page for a window envelope. @throws PressError like `ticketPdf`
 */
export function letterPdf(values: LetterValues): Promise<Buffer> {
  return print({ number: ++last, paper: "letter", values });
}

/** A poster of an event as PDF/UA-1, one A4 page. @throws PressError like `ticketPdf` */
export function posterPdf(values: PosterValues): Promise<Buffer> {
  return print({ number: ++last, paper: "poster", values });
}

/** A picture of an event as SVG, to be shown beside its address. @throws PressError like `ticketPdf` */
export async function shareCardSvg(values: ShareCardValues): Promise<string> {
  return (await print({ number: ++last, paper: "shareCard", values })).toString();
}

function print(order: PressOrder): Promise<Buffer> {
  if (waiting.size >= ORDERS_MAX) return Promise.reject(new PressError("too many orders"));
  return new Promise((resolve, reject) => {
    thread ??= start();
    // A waiting order keeps the process alive, the idle thread does not.
    thread.ref();
    thread.postMessage(order);
    waiting.set(order.number, { resolve, reject });
  });
}

function start(): Worker {
  const worker = new Worker(new URL("./press-thread.ts", import.meta.url));
  worker.on("message", (answer: PressAnswer) => {
    const order = waiting.get(answer.number);
    waiting.delete(answer.number);
    if (waiting.size === 0) worker.unref();
    if (answer.bytes) order?.resolve(Buffer.from(answer.bytes.buffer));
    else order?.reject(new PressError(answer.fault));
  });
  const broken = () => {
    if (thread !== worker) return;
    thread = undefined;
    for (const { reject } of waiting.values()) reject(new PressError("the thread ended"));
    waiting.clear();
  };
  worker.on("error", broken).on("exit", broken);
  return worker;
}
