import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { ProbeWish } from "./page-probe-process.ts";

export type PageProbe = {
  /** @returns milliseconds from the moment at which each view was due to its end */
  look(wish: ProbeWish): Promise<number[]>;
  stop(): void;
};

/** @throws Error, from `look`, when a view was answered with anything but the page */
export function startPageProbe(): PageProbe {
  const child = fork(fileURLToPath(new URL("page-probe-process.ts", import.meta.url)), {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  return {
    look: (wish) =>
      new Promise((resolve, reject) => {
        child.once("message", (outcome: { times: number[] } | { wrong: number }) => {
          if ("times" in outcome) resolve(outcome.times);
          else reject(new Error(`a page was answered with ${outcome.wrong}`));
        });
        child.send(wish, (error) => error && reject(error));
      }),
    stop: () => child.kill(),
  };
}
