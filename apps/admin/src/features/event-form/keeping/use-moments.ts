"use client";

import { useEffect, useEffectEvent } from "react";

/** Calls back when somebody turns away from the page or comes to it again, when the line is back, and when the form goes. */
export function useMoments(callback: () => void): void {
  const atOnce = useEffectEvent(callback);
  useEffect(() => {
    const hidden = () => document.visibilityState === "hidden" && atOnce();
    const back = () => atOnce();
    document.addEventListener("visibilitychange", hidden);
    window.addEventListener("online", back);
    window.addEventListener("focus", back);
    return () => {
      document.removeEventListener("visibilitychange", hidden);
      window.removeEventListener("online", back);
      window.removeEventListener("focus", back);
      atOnce();
    };
  }, []);
}
