import { pipeline } from "node:stream/promises";
import { eventScope } from "@podium/api/access/scope";
import { createContext } from "@podium/api/context";
import { log } from "@podium/api/log";
import { type ExportWords, exportRegistrations } from "@podium/api/registration/staff/export";
import { type Locale, localeSchema } from "@podium/domain/locale";
import { registrationStates } from "@podium/domain/registration/states";
import { json } from "@podium/http/answer";
import type { Call, Outcome } from "@podium/http/call";
import { formatShortDateTime } from "@podium/ui/text/date.ts";
import { z } from "zod";
import { messagesOf } from "../../src/i18n/messages.ts";
import { requestActor } from "../request-actor.ts";
import type { TargetOf } from "../targets.ts";
import { toLogIn } from "../to-log-in.ts";
import { deniedStatus } from "./denied-status.ts";

const query = z.object({ state: z.enum(registrationStates).optional(), categoryId: z.uuid().optional() });

/** The attendees of an event as a file, streamed from the database to the browser. Needs `registration.export`. */
export async function answerRegistrationsCsv(
  call: Call,
  { eventId, path }: TargetOf<"registrationsCsv">,
): Promise<Outcome> {
  const { request, response, requestId } = call;
  const actor = await requestActor(call);
  if (!actor) return toLogIn(path);
  const asked = query.safeParse(Object.fromEntries(new URLSearchParams(request.url?.split("?")[1])));
  if (!asked.success || !z.uuid().safeParse(eventId).success) return json(400, { error: "query" });
  const ctx = createContext({ actor, requestId });
  try {
    const scope = await eventScope(ctx, actor, eventId, "registration.export");
    if (response.destroyed) return "written";
    const words = wordsIn(localeSchema.catch("de").parse(actor.locale));
    const file = await exportRegistrations(ctx, scope, words, asked.data);
    response.setHeader("Content-Type", "text/csv; charset=utf-8");
    response.setHeader("Content-Disposition", `attachment; filename="${file.slug}.csv"`);
    response.setHeader("Cache-Control", "no-store");
    // Nobody is given the rows: none is read.
    if (request.method === "HEAD") response.end();
    else await pipeline(file.body, response);
    return "written";
  } catch (error) {
    return failed(call, error);
  }
}

/** A file that has begun cannot become an error any more: it breaks off, and the browser says so. */
function failed({ response, requestId }: Call, error: unknown): Outcome {
  const status = deniedStatus(error);
  if (status !== undefined) return json(status, { error: "access" });
  const code = error instanceof Error && "code" in error ? String(error.code) : undefined;
  if (code !== "ERR_STREAM_PREMATURE_CLOSE") log.error({ requestId, code }, "export broke off");
  if (!response.headersSent) return json(500, { error: "fault", requestId });
  response.destroy();
  return "written";
}

function wordsIn(locale: Locale): ExportWords {
  const { csv, state } = messagesOf(locale).registration;
  return {
    header: csv,
    state,
    readable: (instant, timeZone) => formatShortDateTime(instant, { locale, timeZone }),
  };
}
