import { join } from "node:path";
import type { Locale } from "@podium/domain/locale";
import { catalogueReader } from "@podium/words/catalogues";
import type { Messages } from "./message-keys.ts";

/** All words of the panel in one language, by namespace: messages/<locale>/<namespace>.json. */
export const messagesOf: (locale: Locale) => Messages = catalogueReader(join(process.cwd(), "messages"));
