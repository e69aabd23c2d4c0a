import { join } from "node:path";
import { log } from "@podium/api/log";
import { nothingYet } from "@podium/api/request/made-of";
import { makeAnswer } from "@podium/http/answer";
import { clientAddresses } from "@podium/http/client-address";
import { openPaperMarks } from "@podium/media/paper-mark";
import { openMediaStore } from "@podium/media/store/open";
import type { SiteEnvironment } from "./environment.ts";
import { listStaticFiles, type StaticFiles } from "./files/static-files.ts";
import { announceTypefaces } from "./files/typefaces.ts";
import { openReplyStore } from "./forms/reply-store.ts";
import { openPageCache, type PageCache } from "./pages/page-cache.ts";
import { type Renderer, startRenderer } from "./pages/renderer.ts";
import { problemAnswer } from "./problem.ts";
import { baseHeaders } from "./security-headers.ts";
import type { Site } from "./site.ts";

/** @param dir the folder of the app, with its build */
export async function openSite(
  environment: SiteEnvironment,
  dir: string,
): Promise<{ site: Site; close(): void }> {
  const dev = environment.NODE_ENV === "development";
  const headers = baseHeaders(environment.WEB_URL);
  const built = join(dir, ".next", "static");
  const renderer = await startRenderer(environment.NODE_ENV);
  const media = await openMediaStore(environment);
  const site: Site = {
    environment,
    clients: clientAddresses(
      { trust: environment.TRUST_PROXY, url: environment.WEB_URL },
      (warning, sentence) => log.warn({ warning }, sentence),
    ),
    renderer,
    // While developing, each change is seen at once.
    kept: dev ? nothingKept() : openPageCache(),
    files: dev ? freshFiles(renderer) : await listStaticFiles(built, headers.flat()),
    media,
    paperMarks: openPaperMarks(media),
    baseHeaders: headers,
    typefaces: dev ? [] : await announceTypefaces(built),
    replies: openReplyStore({ now: () => performance.now() }),
    problem: (kind, locale, requestId, sent) =>
      problemAnswer(kind, { locale, requestId, renderer, headers: headers.flat(), ...(sent && { sent }) }),
    missing: (locale, requestId) =>
      site.kept.get(`${locale} 404`, "known", async ({ renewalId = requestId }) => ({
        answer: await site.problem("notFound", locale, renewalId),
        madeOf: nothingYet(),
      })),
  };
  return { site, close: renderer.close };
}

function nothingKept(): PageCache {
  return {
    get: (_key, _shelf, render) =>
      render({ signal: new AbortController().signal }).then(({ answer }) => answer),
    heard: () => {},
  };
}

function freshFiles(renderer: Renderer): StaticFiles {
  return async (path) => {
    const { status, type, body } = await renderer.render(path, { requestId: "" });
    return makeAnswer({ status, type, body, headers: ["Cache-Control", "no-store"] });
  };
}
