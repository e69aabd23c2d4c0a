import { join } from "node:path";
import { makeAnswer } from "./answer.ts";
import { countChanges } from "./changes.ts";
import type { SiteEnvironment } from "./environment.ts";
import { keepPages } from "./kept-pages.ts";
import { problemAnswer } from "./problem.ts";
import { type Renderer, startRenderer } from "./renderer.ts";
import { baseHeaders } from "./security-headers.ts";
import type { Site } from "./site.ts";
import { listStaticFiles, type StaticFiles } from "./static-files.ts";

/**
 * @param dir the folder of the app, with its build
 * @returns the site, and what to call when something in the database has changed and at the end
 */
export async function openSite(
  environment: SiteEnvironment,
  dir: string,
): Promise<{ site: Site; changed(): void; close(): void }> {
  const dev = environment.NODE_ENV === "development";
  const now = () => performance.now();
  const changes = countChanges(now);
  const headers = baseHeaders(environment.WEB_URL);
  const renderer = await startRenderer(environment.NODE_ENV);
  const site: Site = {
    environment,
    renderer,
    // Whoever develops wants to see each change at once.
    kept: dev ? { get: (_key, _known, render) => render() } : keepPages({ changes, now }),
    files: dev ? freshFiles(renderer) : await listStaticFiles(join(dir, ".next", "static"), headers.flat()),
    baseHeaders: headers,
    problem: (kind, locale, requestId) =>
      problemAnswer(kind, { locale, requestId, renderer, headers: headers.flat() }),
    missing: (locale, requestId) =>
      site.kept.get(`${locale} 404`, true, () => site.problem("notFound", locale, requestId)),
  };
  return { site, changed: changes.announce, close: renderer.close };
}

function freshFiles(renderer: Renderer): StaticFiles {
  return async (path) => {
    const { status, type, body } = await renderer.render(path, { requestId: "" });
    return makeAnswer({ status, type, body, headers: ["Cache-Control", "no-store"] });
  };
}
