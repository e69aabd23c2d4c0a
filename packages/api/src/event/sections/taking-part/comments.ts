import { comments as section } from "@podium/domain/event/sections/taking-part/comments";
import { plainSection } from "../../plain-section.ts";

export const comments = plainSection(section);
