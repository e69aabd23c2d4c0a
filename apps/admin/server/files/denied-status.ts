import { TRPCError } from "@trpc/server";

const statuses: Record<string, number> = { NOT_FOUND: 404, FORBIDDEN: 403 };

/** The status for a file that somebody may not have; undefined: the error is about something else. */
export function deniedStatus(error: unknown): number | undefined {
  return error instanceof TRPCError ? statuses[error.code] : undefined;
}
