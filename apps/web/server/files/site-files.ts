import { publicCaller } from "@podium/api/public-router";
import { facets, feedInput } from "@podium/domain/event/filter";
import type { Locale } from "@podium/domain/locale";
import type { File } from "@podium/domain/site/addresses";
import { defaultLocale, matchFile } from "@podium/domain/site/routes";
import type { PaperMarks } from "@podium/media/paper-mark";
import { CATALOGUE } from "../../src/features/event/list/feed-address.ts";
import { writeCalendar } from "./calendar.ts";
import { writeColour } from "./colour.ts";
import { writeEmbeddedList } from "./embed/embedded-list.ts";
import { writeFrameStyle } from "./embed/frame-style.ts";
import { writeFramedPage } from "./embed/framed-page.ts";
import { writeAtom } from "./feeds/atom.ts";
import { writeFeedCalendar } from "./feeds/calendar.ts";
import { type OpenData, writeCatalogue } from "./feeds/catalogue.ts";
import type { FeedGiven } from "./feeds/feed-title.ts";
import { writeLinkedList } from "./feeds/linked-list.ts";
import type { Elsewhere, FileBody, Writing } from "./file-body.ts";
import { isMedia, type MediaFile } from "./media.ts";
import { writePoster, writeQrCode } from "./poster.ts";
import { writeSelfServiceCalendar } from "./self-service-calendar.ts";
import { writeShareCard } from "./share-card.ts";
import { partOfSitemap, writeSitemap, writeSitemapPart } from "./sitemap.ts";
import { writeRobots, writeSecurity } from "./small-texts.ts";
import { writeTicket } from "./ticket.ts";

/** What an address says beside which file it is. */
export type AskedFile = {
  parameters: Record<string, string>;
  query: Record<string, string>;
};

/** Websites that may embed, and the one whose page asks; null: a frame, or no browser. */
export type Embedding = { origins: readonly string[]; origin: string | null };

type Given = AskedFile &
  Writing & {
    embedding: Embedding;
    webUrl: string;
    openData: OpenData;
    markOf: PaperMarks;
    locale: Locale;
    /** Somebody goes there now. */
    isVisit: boolean;
  };

/** A file that is not a page: written from the same procedures. */
export type SiteFile = {
  /**
   * public: kept and renewed like a page. fixed: made of nothing but its address, each time. token: made anew each time, known
   * to nobody but who asks. embedded: a public one for the websites that may show it, and for nobody when there are none.
   */
  audience: "public" | "fixed" | "token" | "embedded";
  /** Parts of the query that it reads; the others are dropped. */
  query?: readonly string[];
  /** @returns null when there is no such thing */
  write(given: Given): Promise<FileBody | Elsewhere | null>;
};

export type FoundFile = {
  file: SiteFile;
  /** A pattern, for the log. */
  route: string;
  locale: Locale;
  parameters: Record<string, string>;
};

const siteFiles: Record<Exclude<File, MediaFile>, SiteFile> = {
  "/events/[slug]/calendar.ics": ofEvent(writeCalendar),
  "/events/[slug]/share-card.png": ofEvent(writeShareCard),
  "/events/[slug]/qr-code.svg": ofEvent(writeQrCode),
  "/events/[slug]/poster.pdf": ofEvent(writePoster),
  "/calendar.ics": feed(writeFeedCalendar),
  "/events.jsonld": feed(writeLinkedList),
  "/news.atom": feed(writeAtom),
  "/embed/list.html": embedded(writeEmbeddedList),
  "/embed/frame.html": embedded(writeFramedPage),
  "/embed/frame.css": { audience: "embedded", write: async () => writeFrameStyle() },
  "/colour/[file]": {
    audience: "fixed",
    write: async ({ parameters }) => writeColour(parameters.file ?? ""),
  },
  "/events/[slug]/go/[category]": { audience: "token", write: followChannel },
  "/registration/[token]/calendar.ics": byLink(writeSelfServiceCalendar),
  "/registration/[token]/ticket.pdf": byLink(writeTicket),
};

/** Where crawlers and programs look for them; they have no language. */
const wellKnown = new Map<string, SiteFile>([
  ["/robots.txt", { audience: "public", write: async ({ webUrl }) => writeRobots(webUrl) }],
  [
    "/.well-known/security.txt",
    { audience: "public", write: async ({ webUrl }) => writeSecurity(webUrl, new Date()) },
  ],
  [CATALOGUE, { audience: "public", write: writeCatalogue }],
  ["/sitemap.xml", { audience: "public", write: ({ webUrl, ...call }) => writeSitemap(webUrl, call) }],
]);

/** @param path of the request, without its query */
export function findFile(path: string): FoundFile | null {
  const file = wellKnown.get(path);
  if (file) return { file, route: path, locale: defaultLocale, parameters: {} };
  const part = partOfSitemap(path);
  if (part !== null)
    return { file: sitemapPart(part), route: "/sitemap-*.xml", locale: defaultLocale, parameters: {} };
  const route = matchFile(path);
  // Media are sent while they are read.
  if (!route?.canonical || isMedia(route.page)) return null;
  const { page, locale, parameters } = { ...route, page: route.page };
  return { file: siteFiles[page], route: page, locale, parameters };
}

function sitemapPart(part: number): SiteFile {
  return { audience: "public", write: ({ webUrl, ...call }) => writeSitemapPart(webUrl, call, part) };
}

/** Counts whoever goes to the registration on another website, and sends them there. */
async function followChannel({ parameters, requestId, isVisit, signal }: Given): Promise<Elsewhere | null> {
  const { slug = "", category = "" } = parameters;
  const way = { slug, categoryId: category, counted: isVisit };
  const location = await publicCaller({ requestId }, signal).event.follow(way);
  return location === null ? null : { location };
}

/** Below an event's page. */
function ofEvent(write: (given: Given & { slug: string }) => Promise<FileBody | null>): SiteFile {
  return { audience: "public", write: (given) => write({ ...given, slug: given.parameters.slug ?? "" }) };
}

/** Of all events, or of those that its query lets through. */
function feed(write: (given: FeedGiven) => Promise<FileBody | null>): SiteFile {
  return filtered("public", write);
}

/** The same for other websites. */
function embedded(write: (given: FeedGiven & { embedding: Embedding }) => Promise<FileBody>): SiteFile {
  return filtered("embedded", write);
}

function filtered(
  audience: SiteFile["audience"],
  write: (given: FeedGiven & { embedding: Embedding }) => Promise<FileBody | null>,
): SiteFile {
  return {
    audience,
    query: [...facets, "series"],
    write: ({ query, ...given }) =>
      write({ ...given, filter: feedInput.parse({ ...query, locale: given.locale }) }),
  };
}

/** Below the registration's own page; the address holds the token of its link. */
function byLink(
  write: (given: Omit<Given, keyof AskedFile> & { token: string }) => Promise<FileBody | null>,
): SiteFile {
  return {
    audience: "token",
    write: ({ parameters, ...given }) => write({ ...given, token: parameters.token ?? "" }),
  };
}
