import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { testEnvironment } from "@podium/tests-support/environment";
import { compiled } from "@podium/tests-support/processes";
import type { Answer, Call } from "../calls.ts";
import type { World } from "../world.ts";
import type { Reply } from "./further-process.ts";

/** A process that does what it is asked to, at the database that it was started with. */
export type Counter = {
  pid: number;
  perform(world: Pick<World, "event" | "lead">, call: Call): Promise<Answer>;
  stop(): Promise<void>;
};

export async function openCounter(databaseUrl: string): Promise<Counter> {
  const child = fork(fileURLToPath(new URL("further-process.ts", import.meta.url)), {
    execArgv: [],
    env: { ...process.env, ...compiled, ...testEnvironment({ databaseUrl }) },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const forget = () => child.kill("SIGKILL");
  process.once("exit", forget);
  child.once("exit", () => process.removeListener("exit", forget));
  await ready(child);

  const waiting = new Map<number, { resolve: (answer: Answer) => void; reject: (fault: Error) => void }>();
  child.on("message", (reply: Reply) => {
    const one = waiting.get(reply.number);
    waiting.delete(reply.number);
    if ("answer" in reply) one?.resolve(reply.answer);
    else one?.reject(new Error(reply.fault));
  });
  let number = 0;
  return {
    pid: child.pid ?? 0,
    perform: ({ event, lead }, call) =>
      new Promise((resolve, reject) => {
        number += 1;
        waiting.set(number, { resolve, reject });
        child.send({ number, event, lead, call });
      }),
    stop: async () => {
      const gone = new Promise((resolve) => child.once("exit", resolve));
      child.disconnect();
      await gone;
    },
  };
}

function ready(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once("message", () => resolve());
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`the process ended with ${code}`)));
  });
}
