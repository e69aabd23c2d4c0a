import { readdirSync, readFileSync } from "node:fs";

/** Linux counts processor time in hundredths of a second (USER_HZ). */
const TICKS_PER_SECOND = 100;

type Usage = { parent: number; ticks: number };

/**
 * Processor time of processes and all that descend from them, user and system, in seconds. Children that have ended
 * are counted with their parent, so the sum never falls.
 */
export function treeSeconds(roots: number[]): number {
  const usages = new Map<number, Usage>();
  for (const name of readdirSync("/proc")) {
    const usage = /^\d+$/u.test(name) ? usageOf(Number(name)) : null;
    if (usage) usages.set(Number(name), usage);
  }
  const belongs = (pid: number): boolean => {
    if (roots.includes(pid)) return true;
    const parent = usages.get(pid)?.parent ?? 0;
    return parent > 1 && belongs(parent);
  };
  let ticks = 0;
  for (const [pid, usage] of usages) if (belongs(pid)) ticks += usage.ticks;
  return ticks / TICKS_PER_SECOND;
}

/** @returns null when the process has ended meanwhile */
function usageOf(pid: number): Usage | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    // utime, stime, and those of children that were waited for; see proc(5).
    const ticks = [11, 12, 13, 14].reduce((sum, position) => sum + Number(fields[position]), 0);
    return { parent: Number(fields[1]), ticks };
  } catch {
    return null;
  }
}

/** The process that started this one. */
export function parentOf(pid: number): number {
  return usageOf(pid)?.parent ?? pid;
}
