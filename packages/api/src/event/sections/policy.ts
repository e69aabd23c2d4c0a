import { policy as section } from "@podium/domain/event/sections/policy";
import { plainSection } from "./plain.ts";

export const policy = plainSection(section);
