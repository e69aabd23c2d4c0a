import { byLanguage } from "@podium/domain/locale";
import deBarrier from "../messages/de/barrier.json" with { type: "json" };
import deComment from "../messages/de/comment.json" with { type: "json" };
import deFrame from "../messages/de/frame.json" with { type: "json" };
import deRegistration from "../messages/de/registration.json" with { type: "json" };
import enBarrier from "../messages/en/barrier.json" with { type: "json" };
import enComment from "../messages/en/comment.json" with { type: "json" };
import enFrame from "../messages/en/frame.json" with { type: "json" };
import enRegistration from "../messages/en/registration.json" with { type: "json" };

const german = { barrier: deBarrier, comment: deComment, frame: deFrame, registration: deRegistration };

/** The sentences of one language, by namespace. */
export type Catalogue = typeof german;

export const catalogue = byLanguage(german, {
  barrier: enBarrier,
  comment: enComment,
  frame: enFrame,
  registration: enRegistration,
});
