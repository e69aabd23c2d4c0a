import { programmeForm, programmeSelect } from "../../../programme/rows.ts";
import { saveProgramme } from "../../../programme/saving.ts";

/** Rooms, tracks and sessions are rows of their own, saved behind the dates and the persons that they name. */
export const programme = { select: programmeSelect, toForm: programmeForm, save: saveProgramme };
