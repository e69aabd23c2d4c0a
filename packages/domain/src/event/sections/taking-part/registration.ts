import { z } from "zod";
import { orNull, webAddress } from "../../../fields.ts";
import type { Section, Typed } from "../../section.ts";
import { registrationModes } from "../../vocabulary.ts";

const fields = {
  registrationMode: z.enum(registrationModes, { error: "choiceInvalid" }),
  externalRegistrationUrl: orNull(webAddress),
};
const initial: Typed<typeof fields> = { registrationMode: "HERE", externalRegistrationUrl: "" };

/** Where people register. */
export const registration = {
  fields,
  initial,
  missing: ({ registrationMode, externalRegistrationUrl }) =>
    registrationMode === "EXTERNAL" && !externalRegistrationUrl ? ["externalRegistrationUrl"] : [],
} satisfies Section;
