import type { ClientAddresses } from "@podium/http/client-address";
import type { PaperMarks } from "@podium/media/paper-mark";
import type { Scanner } from "@podium/media/scanner";
import type { MediaStore } from "@podium/media/store";
import type { AdminEnvironment } from "../src/environment.ts";
import type { NextPages } from "./next/pages.ts";

/** What the handlers of this process share. */
export type Panel = {
  environment: AdminEnvironment;
  clients: ClientAddresses;
  pages: NextPages;
  media: MediaStore;
  paperMarks: PaperMarks;
  /** Looks into each file that is uploaded, where one is configured. */
  scanner: Scanner | null;
};
