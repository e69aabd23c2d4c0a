import { z } from "zod";
import type { Section, Typed } from "../../section.ts";
import { commentPolicies } from "../../vocabulary.ts";

const fields = { commentPolicy: z.enum(commentPolicies, { error: "choiceInvalid" }) };
const initial: Typed<typeof fields> = { commentPolicy: "OPEN" };

/** Whether visitors can write below the event. */
export const comments = { fields, initial } satisfies Section;
