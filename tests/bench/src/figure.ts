import type { Ratio } from "./ratios.ts";

/** A bench's outcome: its last line, and whether the floor was reached. */
export type Figure = { name: string; value: number; floor: number; goal: number };

/** Wider than this around the median, a figure is a hint, not a verdict (quartile distance ÷ median). */
const WIDE = 0.35;

export function describe(label: string, ratio: Ratio): string {
  const [low, high] = ratio.quartiles;
  const wide = (high - low) / ratio.median > WIDE ? ", no verdict: too wide" : "";
  return [
    `${label}: ${ratio.median.toFixed(2)} (quartiles ${low.toFixed(2)}–${high.toFixed(2)}${wide})`,
    `${Math.round(ratio.ours)}/s ÷ ${Math.round(ratio.anchor)}/s`,
    `processor time ×${ratio.processor.toFixed(2)}`,
    `${ratio.rounds} rounds, ${ratio.disturbed} disturbed`,
  ].join(" · ");
}

/** @returns the exit code */
export function conclude({ name, value, floor, goal }: Figure): number {
  console.log(`${name}: ${value.toFixed(2)} (floor ${floor}, goal ${goal})`);
  return value >= floor ? 0 : 1;
}
