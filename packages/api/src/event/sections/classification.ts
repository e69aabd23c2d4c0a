import { classification as section } from "@podium/domain/event/sections/classification";
import { plainSection } from "../plain-section.ts";

export const classification = plainSection(section);
