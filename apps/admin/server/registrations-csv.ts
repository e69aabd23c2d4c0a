import { pipeline } from "node:stream/promises";
import { eventScope } from "@podium/api/access/scope";
import { createContext } from "@podium/api/context";
import { log } from "@podium/api/log";
import { type ExportWords, exportRegistrations } from "@podium/api/registration/staff/export";
import { type Locale, localeSchema } from "@podium/domain/locale";
import { registrationStates } from "@podium/domain/registration/states";
import { formatShortDateTime } from "@podium/ui/text/date.ts";
import { TRPCError } from "@trpc/server";
import { z } from "zod";
import { messagesOf } from "../src/i18n/messages.ts";
import { answer, type Door, type Visit } from "./door.ts";
import { requestActor } from "./request-actor.ts";
import { toLogIn } from "./to-log-in.ts";

const PATH = /^\/api\/events\/([0-9a-f-]{36})\/attendees\.csv$/u;
const query = z.object({ state: z.enum(registrationStates).optional(), categoryId: z.uuid().optional() });
const statuses: Record<string, number> = { NOT_FOUND: 404, FORBIDDEN: 403 };

/** The attendees of an event as a file, streamed from the database to the browser. Needs `registration.export`. */
export const registrationsCsv: Door = async (visit) => {
  const eventId = PATH.exec(visit.path)?.[1];
  if (eventId === undefined || visit.request.method !== "GET") return false;
  const actor = await requestActor(visit);
  if (!actor) return toLogIn(visit);
  const asked = query.safeParse(Object.fromEntries(new URLSearchParams(visit.request.url?.split("?")[1])));
  if (!asked.success || !z.uuid().safeParse(eventId).success) return answer(visit, 400, { error: "query" });
  const ctx = createContext({ actor, requestId: visit.requestId });
  try {
    const scope = await eventScope(ctx, actor, eventId, "registration.export");
    const words = wordsIn(localeSchema.catch("de").parse(actor.locale));
    const file = await exportRegistrations(ctx, scope, words, asked.data);
    const { response } = visit;
    response.setHeader("Content-Type", "text/csv; charset=utf-8");
    response.setHeader("Content-Disposition", `attachment; filename="${file.slug}.csv"`);
    response.setHeader("Cache-Control", "no-store");
    await pipeline(file.body, response);
  } catch (error) {
    return failed(visit, error);
  }
  return true;
};

/** A file that has begun cannot become an error any more: it breaks off, and the browser says so. */
function failed(visit: Visit, error: unknown): true {
  const status = error instanceof TRPCError ? statuses[error.code] : undefined;
  if (status !== undefined) return answer(visit, status, { error: "access" });
  const code = error instanceof Error && "code" in error ? String(error.code) : undefined;
  if (code !== "ERR_STREAM_PREMATURE_CLOSE")
    log.error({ requestId: visit.requestId, code }, "export broke off");
  if (!visit.response.headersSent) return answer(visit, 500, { error: "fault", requestId: visit.requestId });
  visit.response.destroy();
  return true;
}

function wordsIn(locale: Locale): ExportWords {
  const { csv, state } = messagesOf(locale).registration;
  return {
    header: csv,
    state,
    readable: (instant, timeZone) => formatShortDateTime(instant, { locale, timeZone }),
  };
}
