import type { Locale } from "@podium/domain/locale";
import type { Problem } from "../src/problems.ts";
import type { Answer } from "./answer.ts";
import type { SiteEnvironment } from "./environment.ts";
import type { KeptPages } from "./kept-pages.ts";
import type { Renderer } from "./renderer.ts";
import type { Header } from "./security-headers.ts";
import type { StaticFiles } from "./static-files.ts";

/** What the doors of this process share. */
export type Site = {
  environment: SiteEnvironment;
  renderer: Renderer;
  kept: KeptPages;
  files: StaticFiles;
  baseHeaders: readonly Header[];
  /** The page for what went wrong. */
  problem(kind: Problem, locale: Locale, requestId: string): Promise<Answer>;
  /** The page for an address that leads nowhere. */
  missing(locale: Locale, requestId: string): Answer | Promise<Answer>;
};
