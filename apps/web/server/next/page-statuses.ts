import { sharedMap } from "./shared-state.ts";

const statuses = sharedMap<number>("pageStatuses");

/** A page that is being rendered asks to be answered with this status. */
export function noteStatus(requestId: string, status: number): void {
  statuses.set(requestId, status);
}

/** @returns what the page asked for, once; undefined when it asked for nothing */
export function takeStatus(requestId: string): number | undefined {
  const status = statuses.get(requestId);
  statuses.delete(requestId);
  return status;
}
