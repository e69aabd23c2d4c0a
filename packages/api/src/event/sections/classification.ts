import { classification as section } from "@podium/domain/event/sections/classification";
import { plainSection } from "./plain.ts";

export const classification = plainSection(section);
