import { readFileSync } from "node:fs";
import { join } from "node:path";
import { endProcess, processIdentity } from "./identity.ts";
import { replaceFile } from "./replace-file.ts";

type Entry = { pid: number; identity: string };

const drain = 15_000;

/** Notes which processes this launcher has started, so that the next one can end those it leaves behind. */
export function noteProcesses(dataDirectory: string, pids: number[]): void {
  const entries: Entry[] = pids.flatMap((pid) => {
    const identity = processIdentity(pid);
    return identity ? [{ pid, identity }] : [];
  });
  try {
    replaceFile(fileIn(dataDirectory), JSON.stringify(entries));
  } catch {
    // On a full disk: the applications end with the launcher by themselves, too.
  }
}

/**
 * Ends the processes that a launcher before this one has noted and left behind. A number that belongs to another
 * program by now is left alone: the moment it was started is compared, too.
 */
export async function endNotedProcesses(dataDirectory: string): Promise<void> {
  await Promise.all(
    readEntries(dataDirectory).map(async ({ pid, identity }) => {
      if (processIdentity(pid) !== identity) return;
      if (!(await endProcess(pid, "SIGTERM", drain))) await endProcess(pid, "SIGKILL", 5_000);
    }),
  );
}

function readEntries(dataDirectory: string): Entry[] {
  try {
    return JSON.parse(readFileSync(fileIn(dataDirectory), "utf8"));
  } catch {
    return [];
  }
}

function fileIn(dataDirectory: string): string {
  return join(dataDirectory, "processes.json");
}
