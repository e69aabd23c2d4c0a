import { type MediaUse, mediaUses } from "@podium/domain/media/schema";
import { loggablePath } from "./loggable-path.ts";

/** What an address of the panel leads to. `route` is for the log: nothing that somebody has typed; null: no line. */
export type Target = { route: string | null; path: string } & (
  | { kind: "health" }
  | { kind: "locale" }
  | { kind: "procedures" }
  | { kind: "registrationsCsv"; eventId: string }
  | { kind: "paper"; eventId: string; registrationId: string; paper: "letter" | "ticket" }
  | { kind: "upload"; eventId: string; use: MediaUse }
  | { kind: "media"; eventId: string; mediaId: string }
  | { kind: "markUpload"; organisationId: string }
  | { kind: "mark"; organisationId: string; markId: string }
  | { kind: "page" }
);

export type TargetOf<Kind extends Target["kind"]> = Extract<Target, { kind: Kind }>;

const CSV = /^\/api\/events\/([0-9a-f-]{36})\/attendees\.csv$/u;
const PAPER = /^\/api\/events\/([0-9a-f-]{36})\/attendees\/([0-9a-f-]{36})\/(letter|ticket)\.pdf$/u;

const MEDIA = /^\/api\/events\/([0-9a-f-]{36})\/media\/([0-9a-z-]+)$/u;

const MARK = /^\/api\/organisations\/([0-9a-f-]{36})\/mark(?:\/([0-9a-f-]+))?$/u;

/** @param url path and query as they stand in the request line */
export function findTarget(url: string): Target {
  const path = url.split("?", 1)[0] ?? "/";
  const route = path.startsWith("/_next/") ? null : loggablePath(path);
  if (path === "/api/health") return { kind: "health", route, path };
  if (path === "/api/locale") return { kind: "locale", route, path };
  if (path.startsWith("/api/trpc/")) return { kind: "procedures", route, path };
  const [, eventId] = CSV.exec(path) ?? [];
  if (eventId !== undefined) return { kind: "registrationsCsv", route, path, eventId };
  const [, ofEvent = "", registrationId = "", paper] = PAPER.exec(path) ?? [];
  if (paper === "letter" || paper === "ticket") {
    return { kind: "paper", route, path, eventId: ofEvent, registrationId, paper };
  }
  const [, inEvent = "", last] = MEDIA.exec(path) ?? [];
  const use = mediaUses.find((each) => each === last);
  if (use) return { kind: "upload", route, path, eventId: inEvent, use };
  if (last !== undefined) return { kind: "media", route, path, eventId: inEvent, mediaId: last };
  const [, organisationId, markId] = MARK.exec(path) ?? [];
  if (organisationId !== undefined)
    return markId === undefined
      ? { kind: "markUpload", route, path, organisationId }
      : { kind: "mark", route, path, organisationId, markId };
  // Next knows which pages there are.
  return { kind: "page", route, path };
}
