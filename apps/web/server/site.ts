import { databaseAnswers } from "@podium/api/resources";
import type { Locale } from "@podium/domain/locale";
import { type Answer, makeAnswer } from "@podium/http/answer";
import type { ClientAddresses } from "@podium/http/client-address";
import type { Header } from "@podium/http/headers";
import type { PaperMarks } from "@podium/media/paper-mark";
import type { MediaStore } from "@podium/media/store";
import type { SiteEnvironment } from "./environment.ts";
import type { StaticFiles } from "./files/static-files.ts";
import type { ReplyStore } from "./forms/reply-store.ts";
import type { FormReplies } from "./next/form-replies.ts";
import type { PageCache } from "./pages/page-cache.ts";
import type { Renderer } from "./pages/renderer.ts";
import type { Problem } from "./problems.ts";

/** What the handlers of this process share. */
export type Site = {
  environment: SiteEnvironment;
  clients: ClientAddresses;
  renderer: Renderer;
  kept: PageCache;
  files: StaticFiles;
  media: MediaStore;
  paperMarks: PaperMarks;
  baseHeaders: readonly Header[];
  /** What each page announces. */
  typefaces: readonly Header[];
  /** What those are told who have sent a form. */
  replies: ReplyStore;
  /** The page for what went wrong; with what was sent, so that it is not lost. */
  problem(kind: Problem, locale: Locale, requestId: string, sent?: FormReplies): Promise<Answer>;
  /** The page for an address that leads nowhere. */
  missing(locale: Locale, requestId: string): Answer | Promise<Answer>;
};

/** Is sent to nobody. */
export function nobodyWaits(): Answer {
  return makeAnswer({ status: 503, type: "text/plain; charset=utf-8", body: "", headers: [] });
}

/** Something broke: is it the database, which comes back, or a fault of ours? */
export async function trouble(
  site: Site,
  locale: Locale,
  requestId: string,
  sent?: FormReplies,
): Promise<Answer> {
  return site.problem((await databaseAnswers()) ? "fault" : "unavailable", locale, requestId, sent);
}
