import { policy as section } from "@podium/domain/event/sections/policy";
import { plainSection } from "../plain-section.ts";

export const policy = plainSection(section);
