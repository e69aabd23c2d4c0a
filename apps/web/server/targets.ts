import type { Locale } from "@podium/domain/locale";
import type { Page } from "@podium/domain/site/addresses";
import { addressOf, localeOf, type Match, matchPage, type Route } from "@podium/domain/site/routes";
import { findMedia, type MediaFile } from "./files/media.ts";
import { type AskedFile, type FoundFile, findFile, type SiteFile } from "./files/site-files.ts";
import { isReplyWord } from "./forms/reply-store.ts";
import { isMistyped, likelyPage } from "./likely-address.ts";
import { isKeepable, knownQuery, type PageRule, ruleOf } from "./pages/page-rules.ts";

/** What an address of the site leads to. `route` is for the log: a pattern, without anything typed or secret. */
export type Target = { route: string; locale: Locale } & (
  | { kind: "health" }
  | { kind: "procedures" }
  | { kind: "static" }
  | { kind: "page"; to: Route<Page>; rule: PageRule; address: string; kept: boolean; known: boolean }
  | { kind: "reply"; to: Route<Page>; word: string; bare: TargetOf<"page"> }
  | { kind: "siteFile"; file: SiteFile; asked: AskedFile; address: string; kept: boolean; known: boolean }
  | { kind: "media"; to: Route<MediaFile> }
  | { kind: "topFile"; address: string }
  | { kind: "elsewhere"; location: string }
  | { kind: "nowhere" }
);

export type TargetOf<Kind extends Target["kind"]> = Extract<Target, { kind: Kind }>;

const remembered = new Map<string, Target>();
const REMEMBERED_MAX = 2_000;
const URL_WORTH_REMEMBERING = 200;

/** @param url path and query as they stand in the request line */
export function findTarget(url: string): Target {
  const known = remembered.get(url);
  if (known) return known;
  const target = find(url);
  if (url.length <= URL_WORTH_REMEMBERING && target.kind !== "nowhere" && target.kind !== "reply") {
    if (remembered.size >= REMEMBERED_MAX) remembered.clear();
    remembered.set(url, target);
  }
  return target;
}

function find(url: string): Target {
  const mark = url.indexOf("?");
  const path = mark < 0 ? url : url.slice(0, mark);
  const search = mark < 0 ? "" : url.slice(mark);
  const locale = localeOf(path);
  if (path === "/api/health") return { kind: "health", route: path, locale };
  if (path.startsWith("/api/trpc/")) return { kind: "procedures", route: "/api/trpc/*", locale };
  if (path.startsWith("/_next/static/")) return { kind: "static", route: "/_next/static/*", locale };
  const media = findMedia(path);
  if (media) return { kind: "media", route: media.page, locale, to: media };
  const file = findFile(path);
  if (file) return fileTarget(file, path, search);
  const to = matchPage(path);
  if (to && !isMistyped(to)) return pageTarget(to, search);
  const likely = likelyPage(path);
  if (likely) return pageTarget({ ...likely, canonical: false }, search);
  if (to) return pageTarget(to, search);
  if (/^\/[\w-]+\.[a-z0-9]+$/.test(path)) return { kind: "topFile", route: "/*.*", locale, address: path };
  return { kind: "nowhere", route: "*", locale };
}

/** The page of a reply to a form is that of the form or of its receipt, with a word. */
function replyWord(search: string): string | null {
  const word = search.includes("reply=") ? new URLSearchParams(search).get("reply") : null;
  return word !== null && isReplyWord(word) ? word : null;
}

function fileTarget({ file, route, locale, parameters }: FoundFile, path: string, search: string): Target {
  const query = knownQuery({ query: file.query ?? [] }, search);
  return {
    kind: "siteFile",
    route,
    locale,
    file,
    asked: { parameters, query: Object.fromEntries(query) },
    address: query.size > 0 ? `${path}?${query}` : path,
    kept: (file.audience === "public" || file.audience === "embedded") && isKeepable(query),
    known: query.size === 0,
  };
}

function pageTarget(to: Match<Page>, search: string): Target {
  const { page, locale } = to;
  const rule = ruleOf(page);
  const query = knownQuery(rule, search);
  const address = `${addressOf(to)}${query.size > 0 ? `?${query}` : ""}`;
  if (!to.canonical) return { kind: "elsewhere", route: page, locale, location: address };
  const kept = rule.kept && isKeepable(query);
  const bare = {
    kind: "page",
    route: page,
    locale,
    to,
    rule,
    address,
    kept,
    known: query.size === 0,
  } as const;
  const word = replyWord(search);
  return word === null ? bare : { kind: "reply", route: page, locale, to, word, bare };
}
