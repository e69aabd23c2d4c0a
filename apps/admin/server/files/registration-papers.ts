import { eventScope } from "@podium/api/access/scope";
import { createContext } from "@podium/api/context";
import { paperOf } from "@podium/api/registration/staff/paper";
import { json, makeAnswer } from "@podium/http/answer";
import type { Call, Outcome } from "@podium/http/call";
import { letterPdf, ticketPdf } from "@podium/ticket/press";
import type { LetterValues } from "@podium/ticket/values";
import { z } from "zod";
import type { Panel } from "../panel.ts";
import { requestActor } from "../request-actor.ts";
import type { TargetOf } from "../targets.ts";
import { toLogIn } from "../to-log-in.ts";
import { deniedStatus } from "./denied-status.ts";

/** A person's confirmation or ticket to print, where there is no e-mail address. Needs `registration.enter`. */
export async function answerPaper(
  { paperMarks }: Panel,
  call: Call,
  target: TargetOf<"paper">,
): Promise<Outcome> {
  const { eventId, registrationId, paper: kind } = target;
  const actor = await requestActor(call);
  if (!actor) return toLogIn(target.path);
  if (![eventId, registrationId].every((id) => z.uuid().safeParse(id).success)) {
    return json(404, { error: "access" });
  }
  const ctx = createContext({ actor, requestId: call.requestId });
  try {
    const scope = await eventScope(ctx, actor, eventId, "registration.enter");
    const paper = await paperOf(ctx, scope, registrationId, kind);
    const body = await print(kind, { ...paper, mark: await paperMarks(paper.mark) });
    // A name would stay in the folder of downloads and in the browser's history.
    const disposition = `inline; filename="${kind}.pdf"`;
    return makeAnswer({
      status: 200,
      type: "application/pdf",
      body,
      headers: ["Content-Disposition", disposition, "Cache-Control", "no-store"],
    });
  } catch (error) {
    const status = deniedStatus(error);
    if (status === undefined) throw error;
    return json(status, { error: "access" });
  }
}

function print(kind: "letter" | "ticket", paper: LetterValues): Promise<Buffer> {
  if (kind === "letter") return letterPdf(paper);
  // A registration with a ticket has its codes (papersFor).
  return ticketPdf({ ...paper, code: paper.code ?? "", shortCode: paper.shortCode ?? "" });
}
