const KEY = Symbol.for("podium.pageStatuses");
const process_ = globalThis as unknown as { [KEY]?: Map<string, number> };

/** On `globalThis`: the rendering process and the code that Next has bundled are two copies of this module. */
function statuses(): Map<string, number> {
  process_[KEY] ??= new Map();
  return process_[KEY];
}

/** A page that is being rendered asks to be answered with this status. */
export function noteStatus(requestId: string, status: number): void {
  statuses().set(requestId, status);
}

/** @returns what the page asked for, once; undefined when it asked for nothing */
export function takeStatus(requestId: string): number | undefined {
  const status = statuses().get(requestId);
  statuses().delete(requestId);
  return status;
}
