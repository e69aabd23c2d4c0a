import { databaseAnswers } from "@podium/api/resources";
import { json } from "@podium/http/answer";
import { type Call, type Handler, type Outcome, reads } from "@podium/http/call";
import { healthAnswer } from "@podium/http/health";
import { isSameOrigin } from "@podium/http/same-origin";
import { answerMark, answerMarkUpload } from "./files/mark.ts";
import { answerMedia, answerUpload } from "./files/media.ts";
import { answerPaper } from "./files/registration-papers.ts";
import { answerRegistrationsCsv } from "./files/registrations-csv.ts";
import { switchLocale } from "./locale.ts";
import { answerPage } from "./next/pages.ts";
import type { Panel } from "./panel.ts";
import { answerProcedures } from "./procedures.ts";
import { setSecurityHeaders } from "./security-headers.ts";
import type { Target } from "./targets.ts";

/**
 * What happens to a request: the headers that every answer carries, a refusal of what another site's page wants to
 * change, and the handler of its kind of target.
 */
export function panelHandler(panel: Panel): Handler<Target> {
  const { environment, clients } = panel;
  return (call, target) => {
    clients.watch(call.request);
    call.response.setHeader("X-Request-Id", call.requestId);
    setSecurityHeaders(call, environment);
    if (reads(call.request)) return answerReading(panel, call, target);
    // A program has to name the panel as its origin.
    if (!isSameOrigin(call.request, environment.ADMIN_URL, { silent: false, opaque: false })) {
      return json(403, { error: "origin" });
    }
    return answerChange(panel, call, target);
  };
}

function answerChange(panel: Panel, call: Call, target: Target): Outcome | Promise<Outcome> {
  switch (target.kind) {
    case "locale":
      return switchLocale(panel, call);
    case "procedures":
      return answerProcedures(call, target);
    case "upload":
      return answerUpload(panel, call, target);
    case "markUpload":
      return answerMarkUpload(panel, call, target);
    case "page":
      return answerPage(panel, call, target);
    default:
      return json(405, { error: "method" });
  }
}

function answerReading(panel: Panel, call: Call, target: Target): Outcome | Promise<Outcome> {
  switch (target.kind) {
    case "health":
      return databaseAnswers().then((good) => healthAnswer(good));
    case "locale":
      return json(405, { error: "method" });
    case "procedures":
      return answerProcedures(call, target);
    case "registrationsCsv":
      return answerRegistrationsCsv(call, target);
    case "paper":
      return answerPaper(panel, call, target);
    case "upload":
    case "markUpload":
      return json(405, { error: "method" });
    case "media":
      return answerMedia(panel, call, target);
    case "mark":
      return answerMark(panel, call, target);
    case "page":
      return answerPage(panel, call, target);
  }
}
