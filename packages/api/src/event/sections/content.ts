import { content as section } from "@podium/domain/event/sections/content";
import { translatedSection } from "./plain.ts";

export const content = translatedSection(section);
