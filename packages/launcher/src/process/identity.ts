import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { platform } from "node:os";

/**
 * What tells a process from a later one that was given the same number: the boot and the moment it was started.
 *
 * @returns undefined when no such process is running (or it has ended and only waits to be collected)
 */
export function processIdentity(pid: number): string | undefined {
  if (platform() !== "linux") {
    const started = spawnSync("ps", ["-o", "lstart=", "-p", String(pid)], {
      encoding: "utf8",
    }).stdout?.trim();
    return started ? `${pid} ${started}` : undefined;
  }
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name stands in parentheses and may hold anything; what follows are the state and numbers (man 5 proc).
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    if (fields[0] === "Z" || fields[0] === "X") return undefined;
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    return `${pid} ${fields[19]} ${boot}`;
  } catch {
    return undefined;
  }
}

/** The words a running process was started with; empty when it is gone. */
export function processCommand(pid: number): string {
  if (platform() !== "linux") {
    return spawnSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" }).stdout?.trim() ?? "";
  }
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim();
  } catch {
    return "";
  }
}

/**
 * Sends a signal and waits for the end.
 *
 * @param patience milliseconds to wait
 * @returns whether the process is gone
 */
export async function endProcess(pid: number, signal: NodeJS.Signals, patience: number): Promise<boolean> {
  const identity = processIdentity(pid);
  if (!identity) return true;
  try {
    process.kill(pid, signal);
  } catch {
    return processIdentity(pid) !== identity;
  }
  const deadline = Date.now() + patience;
  while (processIdentity(pid) === identity) {
    if (Date.now() > deadline) return false;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return true;
}
