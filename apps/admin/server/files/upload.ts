import { openTurns } from "@podium/api/access/turns";
import { type Context, createContext } from "@podium/api/context";
import { log } from "@podium/api/log";
import { Refusal } from "@podium/api/refusal";
import { type FileMistake, MEDIA_MAX, type MediaUse } from "@podium/domain/media/schema";
import type { Actor } from "@podium/domain/staff/actor";
import { json } from "@podium/http/answer";
import { readBody } from "@podium/http/body";
import { type Call, leaving, type Outcome } from "@podium/http/call";
import { mediaHeaders } from "@podium/media/headers";
import { type Prepared, prepareMedia } from "@podium/media/prepare";
import type { Scanner } from "@podium/media/scanner";
import { sendBytes } from "@podium/media/send";
import { type MediaStore, reasonOf } from "@podium/media/store";
import { TRPCError } from "@trpc/server";
import { z } from "zod";
import type { Panel } from "../panel.ts";
import { requestActor } from "../request-actor.ts";
import { toLogIn } from "../to-log-in.ts";
import { deniedStatus } from "./denied-status.ts";

/** So many files are in memory at once, until they are stored. */
const inTurn = openTurns(4);

const areIds = (ids: readonly string[]) => ids.every((id) => z.uuid().safeParse(id).success);

/** Where a file is to go. `ids`: what the address names. */
type Taking<Scope> = {
  ids: readonly string[];
  use: MediaUse;
  /** @throws TRPCError whoever may not */
  mayAs: (ctx: Context, actor: Actor) => Promise<Scope>;
  /** Writes the row of what was made of the file; `keep` stores the bytes. */
  add: (ctx: Context, scope: Scope, prepared: Prepared, keep: () => Promise<void>) => Promise<object>;
};

/** Takes the request's body as a file. Answers with the new row, or with the mistake to be told at the field. */
export async function takeFile<Scope>(
  { media: store, scanner }: Panel,
  call: Call,
  { ids, use, mayAs, add }: Taking<Scope>,
): Promise<Outcome> {
  const { request, requestId } = call;
  const actor = await requestActor(call);
  if (!actor) return json(401, { error: "access" });
  if (!areIds(ids)) return json(404, { error: "access" });
  const ctx = createContext({ actor, requestId });
  const signal = leaving(call);
  try {
    const scope = await mayAs(ctx, actor);
    return await inTurn(signal, async () => {
      const body = await readBody(request, MEDIA_MAX[use]);
      if (body === "tooLarge") return json(422, { mistake: "tooLarge" });
      const found = scanner && body.length > 0 ? await mistakeOf(scanner, body, requestId) : null;
      if (found) return json(found === "notScanned" ? 503 : 422, { mistake: found });
      const prepared = await prepareMedia(body, use);
      if (!prepared.ok) return json(422, { mistake: prepared.mistake });
      const { media } = prepared;
      return json(201, await add(ctx, scope, media, () => putInto(store, media, requestId)));
    });
  } catch (error) {
    return refused(error);
  }
}

type Stored = { sha256: string; type: string; name: string | null; isPicture: boolean };

/** Which bytes are asked for. `ids`: what the address names. */
type Sending = {
  ids: readonly string[];
  path: string;
  /** @throws TRPCError whoever may not, and where there is none */
  find: (ctx: Context, actor: Actor) => Promise<Stored>;
};

/** Sends what was uploaded to those who may see it. */
export async function sendStored(
  { media: store }: Panel,
  call: Call,
  { ids, path, find }: Sending,
): Promise<Outcome> {
  const { response, requestId } = call;
  const actor = await requestActor(call);
  if (!actor) return toLogIn(path);
  if (!areIds(ids)) return json(404, { error: "access" });
  try {
    const found = await find(createContext({ actor, requestId }), actor);
    const stored = await store.read(found.sha256).catch((error: unknown) => {
      log.error({ requestId, code: reasonOf(error) }, "a file cannot be read");
      return "away" as const;
    });
    if (stored === "away") return json(503, { error: "away" });
    if (!stored) return json(404, { error: "access" });
    for (const [header, value] of mediaHeaders(found, stored.size)) response.setHeader(header, value);
    response.setHeader("Cache-Control", "private, max-age=600");
    await sendBytes(call, stored);
    return "written";
  } catch (error) {
    if (!response.headersSent) return refused(error);
    response.destroy();
    return "written";
  }
}

/** What a scanner has against a file. Whoever runs it reads in the log what was found, or why nobody looked. */
async function mistakeOf(scanner: Scanner, bytes: Buffer, requestId: string): Promise<FileMistake | null> {
  const scan = await scanner(bytes);
  switch (scan.is) {
    case "clean":
      return null;
    case "infected":
      log.warn({ requestId, find: scan.find }, "a file with a virus was refused");
      return "infected";
    case "tooLarge":
      log.warn({ requestId, size: bytes.length }, "a file is larger than the virus scanner takes");
      return "tooLargeToScan";
    case "unknown":
      log.error({ requestId, code: scan.reason }, "a file cannot be scanned for viruses");
      return "notScanned";
  }
}

/** The disk is full, or the bucket is away: said to who uploads, and to who looks into the log. */
class NotStored extends Error {}

async function putInto(store: MediaStore, prepared: Prepared, requestId: string): Promise<void> {
  try {
    const all = [prepared, ...prepared.renditions];
    await Promise.all(all.map(({ sha256, bytes }) => store.put(sha256, bytes)));
  } catch (error) {
    log.error({ requestId, code: reasonOf(error) }, "a file cannot be stored");
    throw new NotStored();
  }
}

function refused(error: unknown): Outcome {
  if (error instanceof NotStored) return json(507, { mistake: "notStored" });
  if (error instanceof Refusal) return json(409, { refusal: error.code });
  const status = deniedStatus(error);
  if (status !== undefined) return json(status, { error: "access" });
  // Nobody waits any more.
  if (error instanceof TRPCError && error.code === "CLIENT_CLOSED_REQUEST") return json(499, {});
  throw error;
}
