import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { processIdentity } from "./identity.ts";
import { replaceFile } from "./replace-file.ts";

/** What a lock file says about the process that holds it. */
type Holder = { pid: number; identity: string; stopping: boolean };

export type Lock = { stopping(): void; release(): void };

/**
 * Takes a lock that ends with the process that holds it, even by `kill -9`: the file names the process and the moment
 * it was started, and a file of a process that is gone counts for nothing.
 *
 * @param file the lock's file; its folder must exist
 * @returns the lock, or the number of the living process that holds it and whether that is about to end
 */
export function takeLock(file: string): Lock | { heldBy: number; stopping: boolean } {
  const own: Holder = { pid: process.pid, identity: processIdentity(process.pid) ?? "", stopping: false };
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(own), { mode: 0o600 });
  try {
    for (;;) {
      // A hard link is made by one process only, however many try at once.
      if (tryLink(draft, file)) return lockOn(file, own);
      const holder = readHolder(file);
      if (holder && processIdentity(holder.pid) === holder.identity) {
        return { heldBy: holder.pid, stopping: holder.stopping };
      }
      discard(file, holder);
    }
  } finally {
    rmSync(draft, { force: true });
  }
}

function lockOn(file: string, own: Holder): Lock {
  return {
    stopping: () => {
      try {
        replaceFile(file, JSON.stringify({ ...own, stopping: true }));
      } catch {
        // On a full disk the next launcher waits less patiently; this one ends in order all the same.
      }
    },
    release: () => rmSync(file, { force: true }),
  };
}

/** Puts a stale file aside; puts it back if somebody took the lock between the look and the move. */
function discard(file: string, seen: Holder | undefined): void {
  const aside = `${file}.${process.pid}.stale`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  if (readHolder(aside)?.identity !== seen?.identity) tryLink(aside, file);
  rmSync(aside, { force: true });
}

function tryLink(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

function readHolder(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}
