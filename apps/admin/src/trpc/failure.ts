import type { RefusalCode } from "@podium/domain/refusal";
import { TRPCClientError } from "@trpc/client";

/** The kinds of bad news, as a screen needs them. `fields` has message keys by the path of the field. */
export type Failure =
  | { kind: "invalid"; fields: Record<string, string> }
  | { kind: "refused"; code: RefusalCode; details: Record<string, string | number> }
  | { kind: "loggedOut" }
  | { kind: "forbidden" }
  | { kind: "missing" }
  | { kind: "fault"; requestId: string };

type ErrorData = {
  code?: string;
  requestId?: string;
  refusal?: { code: RefusalCode; details: Record<string, string | number> } | null;
  fields?: Record<string, string> | null;
};

const kinds: Record<string, "loggedOut" | "forbidden" | "missing"> = {
  UNAUTHORIZED: "loggedOut",
  FORBIDDEN: "forbidden",
  NOT_FOUND: "missing",
};

/** Reads what a procedure's error says (packages/api/src/procedures.ts, ErrorShape). A broken line is a fault, too. */
export function failureOf(error: unknown): Failure {
  const data: ErrorData = error instanceof TRPCClientError ? (error.data ?? {}) : {};
  if (data.refusal) return { kind: "refused", ...data.refusal };
  if (data.fields) return { kind: "invalid", fields: data.fields };
  const kind = kinds[data.code ?? ""];
  return kind ? { kind } : { kind: "fault", requestId: data.requestId ?? "" };
}
