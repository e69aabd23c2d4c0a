import { texts as section } from "@podium/domain/event/sections/words/texts";
import { translatedSection } from "../../plain-section.ts";

export const texts = translatedSection(section);
