"use client";

import { useEffect, useState } from "react";

/** Whether what a component shows is on the screen: nobody decides about words that have not been drawn yet. */
export function useIsPainted(): boolean {
  const [painted, setPainted] = useState(false);
  useEffect(() => {
    // The first frame draws it, the second comes after that.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => setPainted(true));
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  return painted;
}
