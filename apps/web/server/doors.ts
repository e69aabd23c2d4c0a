import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { databaseAnswers } from "@podium/api/health";
import { log } from "@podium/api/log";
import { type Answer, makeAnswer } from "./answer.ts";
import { answerForm } from "./form-door.ts";
import { answerProcedures } from "./procedures-door.ts";
import type { startRequestLog } from "./request-log.ts";
import { audienceHeaders, merged } from "./security-headers.ts";
import { send } from "./send.ts";
import type { Site } from "./site.ts";
import { answerPage, answerSiteFile, answerTopFile } from "./site-answers.ts";
import { findTarget, type Target } from "./targets.ts";

/**
 * What happens to a request: health and procedures, files of the build, forms, kept pages, and Next for the rest.
 *
 * @returns the listener of the HTTP server
 */
export function openDoors(site: Site, requestLog: ReturnType<typeof startRequestLog>) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    const begun = performance.now();
    const requestId = randomUUID();
    const target = findTarget(request.url ?? "/");
    const done = () => {
      const ms = Math.round((performance.now() - begun) * 10) / 10;
      const { statusCode: status } = response;
      requestLog.write({ method: request.method ?? "", route: target.route, status, ms, requestId });
    };
    const fail = async (error: unknown) => {
      log.error({ requestId, fault: error instanceof Error ? error.name : "unknown" }, "fault");
      if (response.headersSent) response.destroy();
      else await send(request, response, await site.problem("fault", target.locale, requestId), requestId);
    };
    try {
      if (target.kind === "procedures") {
        answerProcedures(site, request, response, requestId).catch(fail).finally(done);
        return;
      }
      const answer = choose(site, request, target, requestId);
      const sent =
        answer instanceof Promise
          ? answer.then((ready) => send(request, response, ready, requestId))
          : send(request, response, answer, requestId);
      // A kept page is out by now; waiting for a promise would cost more than the page.
      if (sent instanceof Promise) sent.catch(fail).finally(done);
      else done();
    } catch (error) {
      fail(error).finally(done);
    }
  };
}

function choose(
  site: Site,
  request: IncomingMessage,
  target: Exclude<Target, { kind: "procedures" }>,
  requestId: string,
): Answer | Promise<Answer> {
  const reads = request.method === "GET" || request.method === "HEAD";
  if (!reads) {
    if (request.method === "POST" && target.kind === "page") {
      return answerForm(site, request, target.place, requestId);
    }
    return site.problem("notAllowed", target.locale, requestId);
  }
  switch (target.kind) {
    case "health":
      return answerHealth(site);
    case "static":
      return site.files(request.url ?? "") ?? site.missing(target.locale, requestId);
    case "page":
      return answerPage(site, target, requestId);
    case "siteFile":
      return answerSiteFile(site, target, requestId);
    case "topFile":
      return answerTopFile(site, target, requestId);
    case "elsewhere":
      return moved(site, target.location);
    case "nowhere":
      return site.missing(target.locale, requestId);
  }
}

async function answerHealth(site: Site): Promise<Answer> {
  const good = await databaseAnswers();
  return makeAnswer({
    status: good ? 200 : 503,
    type: "application/json",
    body: JSON.stringify({ status: good ? "ok" : "unavailable", database: good }),
    headers: merged(site.baseHeaders, [["Cache-Control", "no-store"]]),
  });
}

function moved(site: Site, location: string): Answer {
  const headers = [...merged(site.baseHeaders, audienceHeaders("token")), "Location", location];
  return makeAnswer({ status: 308, type: "text/plain; charset=utf-8", body: "", headers });
}
