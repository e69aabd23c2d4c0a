import { film as section } from "@podium/domain/event/sections/words/film";
import { plainSection } from "../../plain-section.ts";

export const film = plainSection(section);
