import { fileURLToPath } from "node:url";
import type { Locale } from "@podium/domain/locale";
import { catalogueReader } from "@podium/words/catalogues";

/** The sentences of one language, by namespace: a line for each file of the German catalogues. */
export type Catalogue = {
  barrier: typeof import("../messages/de/barrier.json");
  comment: typeof import("../messages/de/comment.json");
  frame: typeof import("../messages/de/frame.json");
  registration: typeof import("../messages/de/registration.json");
};

const folder = fileURLToPath(new URL("../messages", import.meta.url));

export const catalogue: (locale: Locale) => Catalogue = catalogueReader(folder);
