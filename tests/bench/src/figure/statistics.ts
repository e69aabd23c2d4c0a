/**
 * A quantile, between neighbours where it falls between them.
 *
 * @param quantile from 0 to 1
 * @returns NaN of nothing
 */
export function quantileOf(values: readonly number[], quantile: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * quantile;
  const [below, above] = [sorted[Math.floor(place)] ?? Number.NaN, sorted[Math.ceil(place)] ?? Number.NaN];
  return below + (above - below) * (place - Math.floor(place));
}

/**
 * How something grows with size: the exponent e of size^e, by least squares of the logarithms. 0 is no growth, 1 is
 * proportional.
 */
export function growthExponent(points: readonly { size: number; value: number }[]): number {
  const logs = points.map(({ size, value }) => ({ x: Math.log(size), y: Math.log(value) }));
  const mean = (pick: (point: { x: number; y: number }) => number) =>
    logs.reduce((sum, point) => sum + pick(point), 0) / logs.length;
  const [x, y] = [mean((point) => point.x), mean((point) => point.y)];
  const covariance = mean((point) => (point.x - x) * (point.y - y));
  return covariance / mean((point) => (point.x - x) ** 2);
}

/**
 * The share of those who were served after somebody who had arrived later than they by at least `lead`.
 *
 * @param served arrivals in milliseconds, in the order in which they were served
 */
export function overtakenShare(served: readonly number[], lead: number): number {
  let latest = Number.NEGATIVE_INFINITY;
  let overtaken = 0;
  for (const arrival of served) {
    if (latest >= arrival + lead) overtaken += 1;
    latest = Math.max(latest, arrival);
  }
  return overtaken / served.length;
}
