/**
 * How often something at random is tried: a little in every run, much in the nightly one (`TEST_EFFORT=nightly`). Each
 * run has seeds of its own, so many short ones see what a long one does.
 */
export function effort(usual: number, nightly: number): number {
  return process.env.TEST_EFFORT === "nightly" ? nightly : usual;
}
