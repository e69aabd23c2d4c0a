import { useEffect, useRef, useState } from "react";

/** Work that goes to the server in portions: how far it is, and why it rests. */
export type Run = {
  total: number;
  done: number;
  state: "idle" | "running" | "stopped" | "failed" | "finished";
  error: unknown;
};

const idle: Run = { total: 0, done: 0, state: "idle", error: null };

/**
 * Sends items in portions, one after the other, so that others get their turn in between and the person sees how far it
 * is. It can be stopped between two portions and goes on where it stopped; a portion that failed is sent again, so
 * `send` must do no harm when it is repeated.
 */
export function useRun<Item>(size: number, send: (items: Item[]) => Promise<void>) {
  const [run, setRun] = useState(idle);
  const rest = useRef<readonly Item[]>([]);
  const halted = useRef(false);

  useEffect(
    () => () => {
      halted.current = true;
    },
    [],
  );

  const goOn = async () => {
    halted.current = false;
    setRun((before) => ({ ...before, state: "running", error: null }));
    while (rest.current.length > 0) {
      if (halted.current) return setRun((before) => ({ ...before, state: "stopped" }));
      const portion = rest.current.slice(0, size);
      try {
        await send(portion);
      } catch (error) {
        return setRun((before) => ({ ...before, state: "failed", error }));
      }
      rest.current = rest.current.slice(portion.length);
      setRun((before) => ({ ...before, done: before.done + portion.length }));
    }
    setRun((before) => ({ ...before, state: "finished" }));
  };

  return {
    run,
    start: (items: readonly Item[]) => {
      rest.current = items;
      setRun({ ...idle, total: items.length });
      return goOn();
    },
    stop: () => {
      halted.current = true;
    },
    goOn,
  };
}
