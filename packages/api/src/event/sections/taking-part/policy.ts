import { policy as section } from "@podium/domain/event/sections/taking-part/policy";
import { plainSection } from "../../plain-section.ts";

export const policy = plainSection(section);
