import { readdir, readFile } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";
import { type Answer, makeAnswer } from "@podium/http/answer";

/** Answers for files of the build, by the path of the request; undefined: there is no such file. */
export type StaticFiles = (path: string) => Promise<Answer> | undefined;

const TYPES: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".woff2": "font/woff2",
  ".woff": "font/woff",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
  ".avif": "image/avif",
  ".ico": "image/x-icon",
};

/**
 * Style sheets, fonts and pictures that the build has named by their content. Listed once, so that no address leads
 * anywhere else; read at the first wish, kept and compressed like pages. Scripts are not handed out: no page has any.
 */
export async function listStaticFiles(folder: string, headers: readonly string[]): Promise<StaticFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const known = new Map<string, { file: string; type: string }>();
  for (const entry of entries) {
    const file = join(entry.parentPath, entry.name);
    const type = TYPES[extname(entry.name)];
    if (!entry.isFile() || !type) continue;
    const path = relative(folder, file).split(sep).map(encodeURIComponent).join("/");
    known.set(`/_next/static/${path}`, { file, type });
  }
  const read = new Map<string, Promise<Answer>>();
  const forever = [...headers, "Cache-Control", "public, max-age=31536000, immutable"];
  return (path) => {
    const found = known.get(path);
    if (!found) return undefined;
    let answer = read.get(path);
    if (!answer) {
      answer = readFile(found.file).then((body) =>
        makeAnswer({ status: 200, type: found.type, body, headers: forever, tagged: true, lasting: true }),
      );
      read.set(path, answer);
    }
    return answer;
  };
}
