import type { IncomingMessage, ServerResponse } from "node:http";
import { type MadeOf, nothingYet, sources } from "@podium/api/request/made-of";
import { internalHeaders } from "./internal-headers.ts";
import { sharedMap } from "./shared-state.ts";

type Rendering = { madeOf: MadeOf; signal: AbortSignal };

const underWay = sharedMap<Rendering>("renderings");

/** Where a page that is being rendered notes what it is made of, and whether it is still waited for. */
export function renderingUnderWay(requestId: string): Rendering | undefined {
  return underWay.get(requestId);
}

/** From the beginning of a rendering to its end. */
export function noteMadeOf(requestId: string, outgoing: ServerResponse): void {
  const gone = new AbortController();
  underWay.set(requestId, { madeOf: nothingYet(), signal: gone.signal });
  outgoing.once("close", () => {
    underWay.delete(requestId);
    if (!outgoing.writableFinished) gone.abort();
  });
}

/** @returns what a page is made of, as a header's value; undefined when nobody noted it */
export function writeMadeOf(requestId: string): string | undefined {
  const rendering = underWay.get(requestId);
  if (!rendering) return undefined;
  const { madeOf } = rendering;
  const goodForMs = Number.isFinite(madeOf.goodForMs) ? madeOf.goodForMs : null;
  return JSON.stringify({ sources: [...madeOf.sources], goodForMs });
}

/** @param answer complete, trailers included */
export function toldMadeOf({ headers, trailers }: IncomingMessage): MadeOf {
  const told = headers[internalHeaders.madeOf] ?? trailers[internalHeaders.madeOf];
  if (typeof told !== "string") return { ...nothingYet(), sources: new Set([sources.unknown]) };
  const { sources: names, goodForMs } = JSON.parse(told) as { sources: string[]; goodForMs: number | null };
  return { sources: new Set(names), goodForMs: goodForMs ?? Number.POSITIVE_INFINITY };
}
