import { databaseAnswers } from "@podium/api/resources";
import { type Answer, redirect } from "@podium/http/answer";
import { type Call, type Handler, type Outcome, reads } from "@podium/http/call";
import { merged } from "@podium/http/headers";
import { healthAnswer } from "@podium/http/health";
import { answerSiteFile } from "./files/file-handler.ts";
import { answerMedia } from "./files/media.ts";
import { answerForm, answerReply } from "./forms/form-handler.ts";
import { answerPage, answerTopFile } from "./pages/page-handler.ts";
import { answerProcedures } from "./procedures.ts";
import { audienceHeaders } from "./security-headers.ts";
import type { Site } from "./site.ts";
import type { Target } from "./targets.ts";

/** What happens to a request: each kind of target has its handler. */
export function siteHandler(site: Site): Handler<Target> {
  return (call, target) => {
    site.clients.watch(call.request);
    if (target.kind === "procedures") return answerProcedures(site, call);
    return reads(call.request) ? answerReading(site, call, target) : answerChange(site, call, target);
  };
}

type Readable = Exclude<Target, { kind: "procedures" }>;

function answerChange(site: Site, call: Call, target: Readable): Promise<Answer> {
  const toPage = target.kind === "page" || target.kind === "reply";
  if (call.request.method === "POST" && toPage) return answerForm(site, call, target.to);
  return site.problem("notAllowed", target.locale, call.requestId);
}

function answerReading(site: Site, call: Call, target: Readable): Outcome | Promise<Outcome> {
  const { request, requestId } = call;
  switch (target.kind) {
    case "health":
      return databaseAnswers().then((good) => healthAnswer(good, site.baseHeaders.flat()));
    case "static":
      return site.files(request.url ?? "") ?? site.missing(target.locale, requestId);
    case "page":
      return answerPage(site, call, target);
    case "reply":
      return answerReply(site, call, target);
    case "siteFile":
      return answerSiteFile(site, call, target);
    case "media":
      return answerMedia(site, call, target);
    case "topFile":
      return answerTopFile(site, call, target);
    case "elsewhere":
      return redirect(308, target.location, merged(site.baseHeaders, audienceHeaders("token")));
    case "nowhere":
      return site.missing(target.locale, requestId);
  }
}
