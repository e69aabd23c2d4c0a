import { registration as section } from "@podium/domain/event/sections/taking-part/registration";
import { plainSection } from "../../plain-section.ts";

export const registration = plainSection(section);
