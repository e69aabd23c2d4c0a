import { reminders as section } from "@podium/domain/event/sections/taking-part/reminders";
import { plainSection } from "../../plain-section.ts";

export const reminders = plainSection(section);
