import { fieldErrors } from "@podium/api/procedures";
import { Refusal } from "@podium/api/refusal";
import { TRPCError } from "@trpc/server";
import { ZodError } from "zod";
import type { FormReply } from "../../src/form/form-reply.ts";

/** Why a form was not accepted. */
export type Verdict = {
  status: number;
  fields: Record<string, string>;
  refusal: FormReply["refusal"];
};

/** The words that a field has for some refusals. */
const atFields: Partial<Record<string, string>> = {
  "registration.addressNeeded": "addressNeeded",
  "registration.codeWrong": "codeWrong",
  "registration.nameNeeded": "nameRequired",
};

/**
 * A refusal that is about what stands in a field is said there.
 *
 * @param paths of the fields, by the code of the refusal
 * @returns the error as it is when there is none for it
 */
export function atField(error: unknown, paths: Partial<Record<string, PropertyKey[]>>): unknown {
  const cause = error instanceof TRPCError ? error.cause : error;
  const code = cause instanceof Refusal ? cause.code : "";
  const [path, message] = [paths[code], atFields[code]];
  return path && message ? new ZodError([{ code: "custom", path, message, input: undefined }]) : error;
}

const later: Partial<Record<string, number>> = { "rate.limited": 429, "registration.busy": 503 };

/** What the visitor is told; null: nothing that he or she could mend (the procedure has logged it). */
export function verdictOf(error: unknown): Verdict | null {
  const cause = error instanceof TRPCError ? error.cause : error;
  if (cause instanceof ZodError) return { status: 422, fields: fieldErrors(cause), refusal: null };
  if (!(cause instanceof Refusal)) return null;
  const refusal = { code: cause.code, details: cause.details };
  return { status: later[cause.code] ?? 409, fields: {}, refusal };
}
