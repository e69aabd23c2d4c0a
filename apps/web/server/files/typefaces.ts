import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Header } from "@podium/http/headers";

/** The letters of German and English, upright; which other files a page needs is known only with its text. */
const OF_EVERY_PAGE = /^fira-sans-latin-(?:400|600)-normal\..+\.woff2$/u;

/**
 * Announces with each page the typefaces that it will need (RFC 8288; https://www.w3.org/TR/preload), so that they are
 * there when it is drawn: one that comes later is not shown in this page.
 *
 * @param folder what the build wrote, as in `listStaticFiles`; none while developing
 */
export async function announceTypefaces(folder: string): Promise<Header[]> {
  const names = await readdir(join(folder, "media")).catch(() => []);
  const links = names
    .filter((name) => OF_EVERY_PAGE.test(name))
    .sort()
    .map(
      (name) =>
        `</_next/static/media/${name}>; rel=preload; as=font; type="font/woff2"; crossorigin; fetchpriority=low`,
    );
  return links.length > 0 ? [["Link", links.join(", ")]] : [];
}
