export type Process = "web" | "admin" | "worker" | "migrations" | "tools" | "launcher";
export const variables: Readonly<Record<Process, readonly string[]>>;
/** Of all that is known, a process's own part. */
export function environmentOf(
  process: Process,
  known: Readonly<Record<string, string | undefined>>,
): Record<string, string>;
