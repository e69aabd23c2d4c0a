import type { BrowserContext } from "playwright-core";

/** Chromium notes every answer above 399 on the console; of a page itself that is no error but an answer. */
const NOTED_STATUS = /^Failed to load resource: the server responded with a status of/;

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
    if (request.isNavigationRequest()) documents.add(request.url());
    if (/^(data|blob|about):$/.test(url.protocol)) return;
    if (!origins.includes(url.origin)) problems.push(`a request to ${url.origin}`);
  });
  context.on("console", (entry) => {
    if (entry.type() !== "error") return;
    const answered = NOTED_STATUS.test(entry.text()) && documents.has(entry.location().url);
    if (!answered) problems.push(`console: ${entry.text()} (${entry.location().url})`);
  });
  context.on("weberror", (error) => problems.push(`script: ${error.error().message}`));
  return { problems: () => problems };
}
