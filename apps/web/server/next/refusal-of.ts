import { type RefusalCode, refusalCodes } from "@podium/domain/refusal";
import { TRPCError } from "@trpc/server";

type Told = { code: RefusalCode; details: Record<string, string | number> };

/**
 * Why a procedure said no: its code and details, or null when the error is none of a rule. `Refusal` is told by its
 * name: Next bundles each part of the site for itself, so there may be several copies of one class.
 */
export function refusalOf(error: unknown): Told | null {
  const cause = error instanceof TRPCError ? error.cause : undefined;
  if (cause?.name !== "Refusal" || !("code" in cause) || !("details" in cause)) return null;
  const code = refusalCodes.find((known) => known === cause.code);
  return code ? { code, details: cause.details as Told["details"] } : null;
}
