import { useSyncExternalStore } from "react";

/**
 * Whether scripts have taken the page over. Until then a form that needs them keeps its fields closed: what was typed
 * before would be overwritten by the stored values, and a form that was sent would put it into the address.
 */
export function useIsAwake(): boolean {
  return useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  );
}
