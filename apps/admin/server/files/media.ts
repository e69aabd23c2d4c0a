import { eventScope } from "@podium/api/access/scope";
import { openTurns } from "@podium/api/access/turns";
import { createContext } from "@podium/api/context";
import { log } from "@podium/api/log";
import { addMedia } from "@podium/api/media/staff-mutations";
import { eventMediaById } from "@podium/api/media/staff-queries";
import { Refusal } from "@podium/api/refusal";
import { documentName, MEDIA_MAX } from "@podium/domain/media/schema";
import { json } from "@podium/http/answer";
import { readBody } from "@podium/http/body";
import { type Call, leaving, type Outcome } from "@podium/http/call";
import { mediaHeaders } from "@podium/media/headers";
import { type Prepared, prepareMedia } from "@podium/media/prepare";
import { sendBytes } from "@podium/media/send";
import type { MediaStore } from "@podium/media/store";
import { TRPCError } from "@trpc/server";
import { z } from "zod";
import type { Panel } from "../panel.ts";
import { requestActor } from "../request-actor.ts";
import type { TargetOf } from "../targets.ts";
import { toLogIn } from "../to-log-in.ts";
import { deniedStatus } from "./denied-status.ts";

/** So many files are in memory at once, as they come and while they are drawn. */
const inTurn = openTurns(4);

/**
 * Takes a file for an event: the bytes are the request's body, the name a header. Answers with what the form shows, or with
 * the mistake to be told at the field. Needs `event.edit`.
 */
export async function answerUpload(
  { media: store }: Panel,
  call: Call,
  { eventId, use }: TargetOf<"upload">,
): Promise<Outcome> {
  const { request, requestId } = call;
  const actor = await requestActor(call);
  if (!actor) return json(401, { error: "access" });
  if (!z.uuid().safeParse(eventId).success) return json(404, { error: "access" });
  const ctx = createContext({ actor, requestId });
  const signal = leaving(call);
  try {
    const scope = await eventScope(ctx, actor, eventId, "event.edit");
    const prepared = await inTurn(signal, async () => {
      const body = await readBody(request, MEDIA_MAX[use]);
      return body === "tooLarge" ? { ok: false as const, mistake: "tooLarge" } : prepareMedia(body, use);
    });
    if (!prepared.ok) return json(422, { mistake: prepared.mistake });
    const { bytes, ...facts } = prepared.media;
    const name = facts.kind === "DOCUMENT" ? documentName(nameOf(call), facts.type) : null;
    const keep = () => putInto(store, prepared.media, requestId);
    return json(201, await addMedia(ctx, scope, { ...facts, name, size: bytes.length }, keep));
  } catch (error) {
    return refused(error);
  }
}

/** A picture or a document of an event, for whoever edits it. */
export async function answerMedia(
  { media: store }: Panel,
  call: Call,
  { eventId, mediaId, path }: TargetOf<"media">,
): Promise<Outcome> {
  const { response, requestId } = call;
  const actor = await requestActor(call);
  if (!actor) return toLogIn(path);
  if (![eventId, mediaId].every((id) => z.uuid().safeParse(id).success))
    return json(404, { error: "access" });
  const ctx = createContext({ actor, requestId });
  try {
    const scope = await eventScope(ctx, actor, eventId, "event.edit");
    const { sha256, type, kind, name } = await eventMediaById(ctx, scope, mediaId);
    const stored = await store.read(sha256);
    if (!stored) return json(404, { error: "access" });
    for (const [header, value] of mediaHeaders({ type, name, isPicture: kind === "IMAGE" }, stored.size))
      response.setHeader(header, value);
    response.setHeader("Cache-Control", "private, max-age=600");
    await sendBytes(call, stored);
    return "written";
  } catch (error) {
    if (!response.headersSent) return refused(error);
    response.destroy();
    return "written";
  }
}

/** The disk is full, or may not be written: said to who uploads, and to who looks into the log. */
class NotStored extends Error {}

async function putInto(store: MediaStore, { sha256, bytes }: Prepared, requestId: string): Promise<void> {
  try {
    await store.put(sha256, bytes);
  } catch (error) {
    log.error({ requestId, code: (error as NodeJS.ErrnoException).code }, "a file cannot be stored");
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

/** Percent-encoded, since a header takes no umlauts. */
function nameOf({ request }: Call): string {
  try {
    return decodeURIComponent(String(request.headers["x-file-name"] ?? ""));
  } catch {
    return "";
  }
}
