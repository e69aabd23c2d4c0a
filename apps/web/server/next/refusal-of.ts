import { TRPCError } from "@trpc/server";

/** Why a procedure said no: its code and details, or null when the error is none of a rule. */
export function refusalOf(error: unknown): { code: string; details: Record<string, string | number> } | null {
  const cause = error instanceof TRPCError ? error.cause : undefined;
  if (cause?.name !== "Refusal" || !("code" in cause) || !("details" in cause)) return null;
  return { code: String(cause.code), details: cause.details as Record<string, string | number> };
}
