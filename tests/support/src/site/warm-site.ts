import type { Running } from "../processes.ts";
import { waitUntil } from "../wait-until.ts";

/** A bound against hanging. */
const PATIENCE_MS = 120_000;

/**
 * Asks for pages until they come. The first rendering of each loads its code; a busy machine may take longer for that
 * than the site lets anybody wait, who is then told to come back.
 */
export async function warmSite(site: Running, paths: readonly string[]): Promise<Running> {
  for (const path of paths) {
    const comes = async () => (await fetch(site.url + path, { redirect: "manual" })).status < 500;
    await waitUntil(`${path} to come`, comes, PATIENCE_MS);
  }
  return site;
}
