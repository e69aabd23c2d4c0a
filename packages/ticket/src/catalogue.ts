import { fileURLToPath } from "node:url";
import type { Locale } from "@podium/domain/locale";
import { catalogueReader } from "@podium/words/catalogues";

/** The sentences of one language, by namespace: a line for each file of the German catalogues. */
type Catalogue = {
  letter: typeof import("../messages/de/letter.json");
  paper: typeof import("../messages/de/paper.json");
  poster: typeof import("../messages/de/poster.json");
  ticket: typeof import("../messages/de/ticket.json");
};

const folder = fileURLToPath(new URL("../messages", import.meta.url));

export const catalogue: (locale: Locale) => Catalogue = catalogueReader(folder);
