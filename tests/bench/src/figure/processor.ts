import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

/** Linux counts processor time in hundredths of a second (USER_HZ). */
const TICKS_PER_SECOND = 100;

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
