import { comments as section } from "@podium/domain/event/sections/comments";
import { plainSection } from "./plain.ts";

export const comments = plainSection(section);
