import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

/** Linux counts processor time in hundredths of a second (USER_HZ). */
const TICKS_PER_SECOND = 100;

/** Processor time that a process has used so far, user and system, in seconds. */
export function processorSeconds(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}

/** Busy and whole time of all processors so far, in seconds. */
export function machineSeconds(): { busy: number; whole: number } {
  const [line = ""] = readFileSync("/proc/stat", "utf8").split("\n");
  const times = line.trim().split(/\s+/).slice(1, 9).map(Number);
  const whole = times.reduce((sum, time) => sum + time, 0);
  const idle = (times[3] ?? 0) + (times[4] ?? 0);
  return { busy: (whole - idle) / TICKS_PER_SECOND, whole: whole / TICKS_PER_SECOND };
}

const QUIET_IDLE = 0.85;
const LOOK_MS = 3_000;
/** For a whole bench: on a machine that never comes to rest, the rounds say themselves how disturbed they were. */
let patienceMs = 120_000;

/** Waits until the machine is idle by 85 % over three seconds, at most two minutes in all. @returns whether it became so */
export async function waitForQuiet(): Promise<boolean> {
  do {
    const before = machineSeconds();
    await sleep(LOOK_MS);
    patienceMs -= LOOK_MS;
    const after = machineSeconds();
    if (1 - (after.busy - before.busy) / (after.whole - before.whole) >= QUIET_IDLE) return true;
  } while (patienceMs > 0);
  return false;
}

/**
 * Runs work and tells how much of the machine's processor time went to processes other than these meanwhile.
 *
 * @returns a share between 0 and 1
 */
export async function othersShare<T>(
  pids: number[],
  work: () => Promise<T>,
): Promise<{ result: T; others: number }> {
  const own = () => pids.reduce((sum, pid) => sum + processorSeconds(pid), 0);
  const [machine, ours] = [machineSeconds(), own()];
  const result = await work();
  const now = machineSeconds();
  const others = now.busy - machine.busy - (own() - ours);
  return { result, others: Math.max(0, others) / (now.whole - machine.whole) };
}
