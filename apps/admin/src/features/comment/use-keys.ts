"use client";

import { useEffect, useSyncExternalStore } from "react";

const STORE = "podium-moderation-keys";
const CHANGED = "podium-moderation-keys-changed";

/** Whether somebody wants keys here: single letters get in the way of speech input, so they can be switched off (WCAG 2.1.4). */
export function useKeysWanted(): [boolean, (wanted: boolean) => void] {
  const wanted = useSyncExternalStore(
    (changed) => {
      window.addEventListener(CHANGED, changed);
      return () => window.removeEventListener(CHANGED, changed);
    },
    () => window.localStorage.getItem(STORE) !== "off",
    () => true,
  );
  const want = (value: boolean) => {
    window.localStorage.setItem(STORE, value ? "on" : "off");
    window.dispatchEvent(new Event(CHANGED));
  };
  return [wanted, want];
}

/**
 * Calls what belongs to a letter, once a press: a key that is held down says nothing more. Not while somebody is typing or
 * means a command of the browser.
 */
export function useKeys(enabled: boolean, actions: Record<string, () => void>): void {
  useEffect(() => {
    if (!enabled) return;
    const listen = (event: KeyboardEvent) => {
      if (event.repeat || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest("input:not([type=checkbox]), textarea, select, [contenteditable]")) return;
      const action = actions[event.key.toLowerCase()];
      if (!action) return;
      event.preventDefault();
      action();
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  });
}
