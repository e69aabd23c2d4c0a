import { reminders as section } from "@podium/domain/event/sections/reminders";
import { plainSection } from "./plain.ts";

export const reminders = plainSection(section);
