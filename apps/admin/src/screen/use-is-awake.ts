import { useEffect, useState } from "react";

/**
 * Whether scripts have taken the page over. Until then a form that needs them keeps its fields closed: what was typed
 * before would be overwritten by the stored values or by what is put back, and a form that was sent would put it into the
 * address. An effect, because those of the forms below come first: what they put back is there when the fields open.
 */
export function useIsAwake(): boolean {
  const [isAwake, setAwake] = useState(false);
  useEffect(() => setAwake(true), []);
  return isAwake;
}
