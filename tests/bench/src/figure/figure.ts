import type { Ratio } from "./ratios.ts";

/** A bench's outcome: its last line, and whether the floor was reached. */
export type Figure = {
  name: string;
  value: number;
  floor: number;
  goal: number;
  /** The smaller the better: floor and goal are not to be exceeded. */
  atMost?: boolean;
  /** Shares are written in per cent. */
  percent?: boolean;
  digits?: number;
  /** Did every recount agree? A run that lost or doubled anything counts as zero, whatever it measured. */
  whole?: boolean;
};

/** Wider than this around the median, a figure is a hint, not a verdict (quartile distance ÷ median). */
const WIDE = 0.35;

export function describe(label: string, ratio: Ratio): string {
  return [
    `${label}: ${ratio.median.toFixed(2)} (${describeSpread(ratio.median, ratio.quartiles)})`,
    `${Math.round(ratio.ours)}/s ÷ ${Math.round(ratio.anchor)}/s`,
    `processor time ×${ratio.processor.toFixed(2)}`,
    `${ratio.rounds} rounds, ${ratio.disturbed} disturbed`,
  ].join(" · ");
}

export function describeSpread(median: number, [low, high]: [number, number]): string {
  const wide = (high - low) / median > WIDE ? ", no verdict: too wide" : "";
  return `quartiles ${low.toFixed(2)}–${high.toFixed(2)}${wide}`;
}

/** @returns the line, and whether the floor was reached */
export function judge(figure: Figure): { line: string; reached: boolean } {
  const { name, value, floor, goal, atMost = false, percent = false, digits = 2, whole = true } = figure;
  const write = (number: number) => (percent ? `${number * 100} %` : `${number}`);
  const shown = percent ? `${(value * 100).toFixed(digits)} %` : value.toFixed(digits);
  const sign = atMost ? "≤ " : "";
  const line = `${name}: ${whole ? shown : "0, broken"} (floor ${sign}${write(floor)}, goal ${sign}${write(goal)})`;
  return { line, reached: whole && (atMost ? value <= floor : value >= floor) };
}

/** @returns the exit code */
export function conclude(figure: Figure): number {
  const { line, reached } = judge(figure);
  console.log(line);
  return reached ? 0 : 1;
}
