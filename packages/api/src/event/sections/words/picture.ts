import { picture as section } from "@podium/domain/event/sections/words/picture";
import { plainSection } from "../../plain-section.ts";

export const picture = plainSection(section);
