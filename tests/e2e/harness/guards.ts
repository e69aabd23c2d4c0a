import type { BrowserContext } from "playwright-core";

/** Chromium notes every answer above 399 on the console. */
const NOTED = /^Failed to load resource: the server responded with a status of (\d+)/;
/** What a procedure or the log-in says no with: answers that the page turns into a sentence. */
const ANSWERS = new Set(["400", "401", "409", "422", "429"]);

/**
 * Watches everything that happens in a browser profile.
 *
 * @param origins the only ones that may be asked for anything
 */
export function guardsOf(context: BrowserContext, origins: string[]): { problems(): string[] } {
  const problems: string[] = [];
  const documents = new Set<string>();
  context.on("request", (request) => {
    const url = new URL(request.url());
    if (request.isNavigationRequest()) documents.add(plain(request.url()));
    if (/^(data|blob|about):$/.test(url.protocol)) return;
    if (!origins.includes(url.origin)) problems.push(`a request to ${url.origin}`);
  });
  context.on("console", (entry) => {
    if (entry.type() !== "error") return;
    const address = plain(entry.location().url);
    const status = NOTED.exec(entry.text())?.[1];
    // A page that is not found is an answer, too; a picture or a style sheet is not.
    const answered =
      status && (documents.has(address) ? status < "500" : isApi(address) && ANSWERS.has(status));
    if (!answered) problems.push(`console: ${entry.text()} (${entry.location().url})`);
  });
  context.on("weberror", (error) => problems.push(`script: ${error.error().message}`));
  return { problems: () => problems };
}

function plain(address: string): string {
  return address.split("#")[0] ?? "";
}

function isApi(address: string): boolean {
  return URL.canParse(address) && new URL(address).pathname.startsWith("/api/");
}
