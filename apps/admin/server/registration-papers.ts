import { eventScope } from "@podium/api/access/scope";
import { createContext } from "@podium/api/context";
import { type Paper, paperOf } from "@podium/api/registration/staff/paper";
import { letterPdf, ticketPdf } from "@podium/ticket/press";
import { TRPCError } from "@trpc/server";
import { z } from "zod";
import { answer, type Door } from "./door.ts";
import { requestActor } from "./request-actor.ts";
import { toLogIn } from "./to-log-in.ts";

const PATH = /^\/api\/events\/([0-9a-f-]{36})\/attendees\/([0-9a-f-]{36})\/(letter|ticket)\.pdf$/u;
const statuses: Record<string, number> = { NOT_FOUND: 404, FORBIDDEN: 403 };

/** A person's confirmation or ticket to print, for whoever gets no e-mail. Needs `registration.enter`. */
export const registrationPapers: Door = async (visit) => {
  const [, eventId = "", registrationId = "", kind] = PATH.exec(visit.path) ?? [];
  if ((kind !== "letter" && kind !== "ticket") || visit.request.method !== "GET") return false;
  const actor = await requestActor(visit);
  if (!actor) return toLogIn(visit);
  if (![eventId, registrationId].every((id) => z.uuid().safeParse(id).success))
    return answer(visit, 404, { error: "access" });
  const ctx = createContext({ actor, requestId: visit.requestId });
  try {
    const scope = await eventScope(ctx, actor, eventId, "registration.enter");
    const paper = await paperOf(ctx, scope, registrationId, kind);
    const file = await print(kind, paper);
    const { response } = visit;
    response.setHeader("Content-Type", "application/pdf");
    // A name would stay in the folder of downloads and in the browser's history.
    response.setHeader("Content-Disposition", `inline; filename="${kind}.pdf"`);
    response.setHeader("Cache-Control", "no-store");
    response.end(file);
    return true;
  } catch (error) {
    const status = error instanceof TRPCError ? statuses[error.code] : undefined;
    if (status === undefined) throw error;
    return answer(visit, status, { error: "access" });
  }
};

function print(kind: "letter" | "ticket", paper: Paper): Promise<Buffer> {
  if (kind === "letter") return letterPdf(paper);
  // Whoever has a ticket has a code (papersFor).
  return ticketPdf({ ...paper, code: paper.code ?? "" });
}
