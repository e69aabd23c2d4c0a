import { content as section } from "@podium/domain/event/sections/words/content";
import { translatedSection } from "../../plain-section.ts";

export const content = translatedSection(section);
